using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http;

/// <summary>Reads the body of one HTTP/1 request from the connection, by length or chunked (RFC 9112, 6 and 7.1).</summary>
internal sealed class Http1BodyReader(PipeReader input, ConnectionTimer timer)
{
    private const string TooSlow = "client timed out while reading client request body";
    private const string ClosedEarly = "client prematurely closed connection while reading client request body";
    private const string BadChunk = "client sent invalid chunked body";
    private const string TooLarge = "client intended to send too large chunked body";

    private Request _request = null!;
    private ChunkedDecoder _chunks;
    private bool _chunked;
    private bool _isTunnel;
    private long _remaining;
    private long _received;
    private bool _holding;
    private volatile bool _cancelled;
    private ReadOnlySequence<byte> _part;

    /// <summary>A handler has begun to read the body: what is left of it then says nothing about where the next request starts.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Bytes had come with the last chunk that belong to the next request.</summary>
    public bool MoreFollows { get; private set; }

    /// <summary>The whole body was consumed.</summary>
    public bool Completed => _chunked ? _chunks.IsEnd : _remaining == 0;

    public void Begin(Request request)
    {
        _request = request;
        _chunks = default;
        _chunked = request.BodyLength < 0;
        _remaining = Math.Max(0, request.BodyLength);
        _received = 0;
        _holding = _cancelled = _isTunnel = IsRead = MoreFollows = false;
    }

    /// <summary>From now on everything belongs to the body, however late it comes, until the client closes.</summary>
    public void BeginTunnel()
    {
        Advance(0);
        _isTunnel = IsRead = true;
        _chunked = _cancelled = false;
        _remaining = long.MaxValue;
    }

    /// <summary>The next part; empty at the end. See <see cref="HttpExchange.ReadBodyAsync"/>.</summary>
    public ValueTask<ReadOnlySequence<byte>> ReadAsync()
    {
        IsRead = true;
        return ReadAsync(_request.Location.Settings.ClientBodyTimeout, limited: true);
    }

    /// <summary>The next part of a body that nobody wants: however large, within <paramref name="timeout"/>.</summary>
    public ValueTask<ReadOnlySequence<byte>> ReadUnwantedAsync(TimeSpan timeout) => ReadAsync(timeout, limited: false);

    private async ValueTask<ReadOnlySequence<byte>> ReadAsync(TimeSpan timeout, bool limited)
    {
        Advance(0);
        while (!Completed && !_cancelled)
        {
            var result = await WaitAsync(timeout).ConfigureAwait(false);
            if (FindPart(result.Buffer, limited))
            {
                return _part;
            }

            if (result.IsCompleted && _isTunnel)
            {
                break;
            }

            if (result.IsCompleted && !Completed)
            {
                _request.IsAbandoned = true;
                throw new BadRequestException(400, ClosedEarly);
            }
        }

        return ReadOnlySequence<byte>.Empty;
    }

    /// <summary>Consumes the first bytes of the last part. Without a part that is held, nothing.</summary>
    public void Advance(long bytes)
    {
        if (!_holding)
        {
            return;
        }

        _holding = false;
        input.AdvanceTo(_part.GetPosition(bytes));
        _request.BytesReceived += bytes;
        _received += bytes;
        if (_chunked)
        {
            _chunks.Take(bytes);
        }
        else
        {
            _remaining -= bytes;
        }
    }

    /// <summary>Ends a pending read with an empty part, and every later one. May be called by another thread.</summary>
    public void Cancel()
    {
        _cancelled = true;
        input.CancelPendingRead();
    }

    /// <summary>Allows reads again after <see cref="Cancel"/>.</summary>
    public void Resume() => _cancelled = false;

    /// <summary>Consumes what has arrived without waiting for more, unless a handler has begun to read.</summary>
    /// <exception cref="BadRequestException">The framing is broken.</exception>
    public void Discard()
    {
        if (IsRead)
        {
            return;
        }

        Advance(0);
        while (!Completed && input.TryRead(out var result))
        {
            if (result.IsCanceled || result.Buffer.IsEmpty)
            {
                input.AdvanceTo(result.Buffer.Start);
                return;
            }

            if (FindPart(result.Buffer, limited: false))
            {
                Advance(_part.Length);
            }
        }
    }

    private async ValueTask<ReadResult> WaitAsync(TimeSpan timeout)
    {
        while (true)
        {
            var read = input.ReadAsync();
            var waits = !read.IsCompleted && !_isTunnel;
            if (waits)
            {
                timer.StartRead(timeout);
            }

            var result = await read.ConfigureAwait(false);
            if (waits && timer.EndRead())
            {
                input.AdvanceTo(result.Buffer.Start);
                throw new BadRequestException(408, TooSlow);
            }

            if (!result.IsCanceled || _cancelled)
            {
                return result;
            }

            // The configuration was replaced meanwhile: not a reason to stop.
            input.AdvanceTo(result.Buffer.Start);
        }
    }

    /// <summary>Finds body bytes in the buffer and holds them; otherwise gives back what was framing.</summary>
    private bool FindPart(ReadOnlySequence<byte> buffer, bool limited)
    {
        var available = _remaining;
        var status = ChunkedStatus.Data;
        if (_chunked)
        {
            status = SkipFraming(ref buffer);
            available = _chunks.Remaining;
        }

        if (status != ChunkedStatus.Data || buffer.IsEmpty)
        {
            MoreFollows = status == ChunkedStatus.End && !buffer.IsEmpty;
            input.AdvanceTo(buffer.Start, status == ChunkedStatus.End ? buffer.Start : buffer.End);
            return status == ChunkedStatus.Invalid ? throw new BadRequestException(400, BadChunk, LogLevel.Error) : false;
        }

        if (limited && _chunked && ExceedsLimit(available))
        {
            input.AdvanceTo(buffer.Start);
            _request.BodyLength = _received;
            throw new BadRequestException(
                413, string.Create(CultureInfo.InvariantCulture, $"{TooLarge}: {_received}+{available} bytes"), LogLevel.Error);
        }

        _part = buffer.Slice(0, Math.Min(available, buffer.Length));
        _holding = true;
        return true;
    }

    private bool ExceedsLimit(long chunk)
    {
        var limit = _request.Location.Settings.ClientMaxBodySize;
        return limit > 0 && _received + chunk > limit;
    }

    private ChunkedStatus SkipFraming(ref ReadOnlySequence<byte> buffer)
    {
        while (true)
        {
            var status = _chunks.Read(buffer.FirstSpan, out var consumed);
            _request.BytesReceived += consumed;
            buffer = buffer.Slice(consumed);
            if (status != ChunkedStatus.NeedMore || buffer.IsEmpty)
            {
                return status;
            }
        }
    }
}
