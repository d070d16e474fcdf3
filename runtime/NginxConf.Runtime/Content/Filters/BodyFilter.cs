using System.Buffers;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>
/// Stands between the handler and the front end for one response and changes its body on the way. Put there by
/// <see cref="ResponseFilters"/> once the head is sent, so a response without filters pays nothing. Pooled: the request gives it back
/// when it is reset.
/// </summary>
internal abstract class BodyFilter : HttpExchange
{
    private HttpExchange? _next;

    /// <summary>Where changed bytes go: the next filter, or the front end.</summary>
    public HttpExchange Next => _next!;

    public override bool BodyCompleted => Next.BodyCompleted;

    public override long BytesSent => Next.BytesSent;

    public override CancellationToken ClientClosed => Next.ClientClosed;

    public override bool KeepAlive
    {
        get => Next.KeepAlive;
        set => Next.KeepAlive = value;
    }

    protected Request Request { get; private set; } = null!;

    public void Begin(Request request, HttpExchange next)
    {
        Request = request;
        _next = next;
    }

    /// <summary>The response is over: forgets it and returns to the pool.</summary>
    public virtual void Release()
    {
        Request = null!;
        _next = null;
    }

    public override ValueTask<ReadOnlySequence<byte>> ReadBodyAsync() => Next.ReadBodyAsync();

    public override void AdvanceBody(long bytes) => Next.AdvanceBody(bytes);

    public override void CancelBodyRead() => Next.CancelBodyRead();

    public override void DiscardBody() => Next.DiscardBody();

    public override bool CanTunnel => Next.CanTunnel;

    public override void BeginTunnel() => Next.BeginTunnel();

    public override void WriteHead(Response response) => Next.WriteHead(response);

    public override void Deliver() => Next.Deliver();

    public override ValueTask<bool> FlushAsync() => Next.FlushAsync();

    public override ValueTask CompleteAsync() => Next.CompleteAsync();

    public override void Abort() => Next.Abort();
}
