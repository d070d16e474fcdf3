using NginxConf.Runtime.Http;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Content.Filters;

/// <summary><c>limit_rate</c>: lets the body through no faster than the client may get it. A flush ends when everything has gone.</summary>
/// <param name="time">The clock.</param>
internal sealed class RateLimitFilter(TimeProvider time) : HoldingFilter
{
    private static readonly ObjectPool<RateLimitFilter> s_pool = new(static () => new RateLimitFilter(TimeProvider.System));

    private TransferRate _rate;
    private long _busyUntil;

    // Files may leave by the kernel as far as the rate allows; it counts what goes.
    public override bool SendsFiles => HeldLength == 0 && Next.SendsFiles;

    private long Now => time.GetTimestamp() / (time.TimestampFrequency / 1000);

    public static RateLimitFilter Rent(Request request, HttpExchange next, TransferRate rate)
    {
        var filter = s_pool.Rent();
        filter.Begin(request, next, rate);
        return filter;
    }

    public void Begin(Request request, HttpExchange next, TransferRate rate)
    {
        Begin(request, next);
        _rate = rate;
        _busyUntil = 0;
    }

    public override int SendFile(int descriptor, long offset, int count)
    {
        var allowance = Now < _busyUntil ? 0 : Allowance();
        return allowance <= 0 ? 0 : Note(Next.SendFile(descriptor, offset, (int)Math.Min(count, allowance)));
    }

    public override async ValueTask<bool> FlushAsync()
    {
        for (var start = 0; start < HeldLength;)
        {
            if (!await WaitAsync())
            {
                HeldLength = 0;
                return false;
            }

            var count = (int)Math.Min(HeldLength - start, Allowance());
            if (count <= 0)
            {
                continue;
            }

            BodyText.Write(Next, Held.Span.Slice(start, count));
            start += Note(count);
            if (start < HeldLength && !await Next.FlushAsync())
            {
                HeldLength = 0;
                return false;
            }
        }

        HeldLength = 0;
        return await Next.FlushAsync();
    }

    public override async ValueTask CompleteAsync()
    {
        if (HeldLength > 0)
        {
            await FlushAsync();
        }

        await Next.CompleteAsync();
    }

    public override void Release()
    {
        base.Release();
        s_pool.Return(this);
    }

    private long Allowance() => _rate.Allowance(time.GetElapsedTime(Request.StartedAt), Next.BytesSent);

    private int Note(int sent)
    {
        _busyUntil = Now + _rate.TimeOf(Next.BytesSent - sent, sent);
        return sent;
    }

    // Until bytes may go. False: the client is gone.
    private async ValueTask<bool> WaitAsync()
    {
        var allowance = Allowance();
        var wait = Math.Max(_busyUntil - Now, allowance > 0 ? 0 : _rate.WaitFor(allowance));
        if (wait <= 0)
        {
            return true;
        }

        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(wait), time, ClientClosed);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
