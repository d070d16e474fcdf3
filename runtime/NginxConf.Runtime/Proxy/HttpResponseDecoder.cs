using NginxConf.Runtime.Http;
using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.Proxy;

/// <summary>Takes an HTTP/1 response apart as it comes: a head whose first line must be a status line, then a body in its framing.</summary>
internal struct HttpResponseDecoder
{
    private HttpStatusLine _statusLine;
    private ChunkedDecoder _chunks;
    private long _left;
    private Part _part;

    private enum Part : byte
    {
        Head,
        Length,
        Chunked,
        UntilClose,
    }

    public readonly int Status => _statusLine.Status;

    public readonly bool IsPersistent => _statusLine.IsPersistent;

    /// <summary>Only the end of the connection ends the body.</summary>
    public readonly bool EndsWithStream => _part == Part.UntilClose;

    public void BeginLength(long bytes)
    {
        _part = Part.Length;
        _left = bytes;
    }

    public void BeginChunks() => _part = Part.Chunked;

    public void BeginUntilClose() => _part = Part.UntilClose;

    public ResponsePart Next(ReadOnlySpan<byte> received)
    {
        switch (_part)
        {
            case Part.Head when !_statusLine.Read(received):
                return new(ResponsePartKind.Invalid, 0, 0, "upstream sent no valid HTTP/1.0 header");
            case Part.Length when _left == 0:
                return End(received.IsEmpty ? null : "upstream sent more data than specified in \"Content-Length\" header", 0);
            case Part.Length:
                return Payload(received, 0, _left);
            case Part.Chunked:
                return NextOfChunks(received);
            default:
                return Payload(received, 0, long.MaxValue);
        }
    }

    public void Take(int bytes)
    {
        if (_part == Part.Length)
        {
            _left -= bytes;
        }
        else if (_part == Part.Chunked)
        {
            _chunks.Take(bytes);
        }
    }

    private ResponsePart NextOfChunks(ReadOnlySpan<byte> received)
    {
        var status = _chunks.Read(received, out var framing);
        return status switch
        {
            ChunkedStatus.Data => Payload(received, framing, _chunks.Remaining),
            ChunkedStatus.End => End(framing == received.Length ? null : "upstream sent data after final chunk", framing),
            ChunkedStatus.Invalid => new(ResponsePartKind.Invalid, framing, 0, "upstream sent invalid chunked response"),
            _ => new(ResponsePartKind.NeedMore, framing),
        };
    }

    private static ResponsePart Payload(ReadOnlySpan<byte> received, int framing, long limit)
    {
        var available = (int)Math.Min(limit, received.Length - framing);
        return available > 0 ? new(ResponsePartKind.Payload, framing, available) : new(ResponsePartKind.NeedMore, framing);
    }

    private static ResponsePart End(string? surplus, int framing) => new(ResponsePartKind.End, framing, 0, surplus);
}
