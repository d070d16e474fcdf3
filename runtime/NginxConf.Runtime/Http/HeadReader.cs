using System.Text.RegularExpressions;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http;

/// <summary>
/// Reads request line and header lines of one request as they arrive, line by line, into the request's memory. The result does not
/// depend on how the bytes were split. Limits are those of <c>client_header_buffer_size</c> and <c>large_client_header_buffers</c>.
/// </summary>
internal sealed class HeadReader
{
    // HTTP status codes that only nginx has.
    private const int HeaderTooLarge = 494;

    private readonly HeaderFields _fields = new();
    private Request _request = null!;
    private ServerSettings _settings = ServerSettings.Default;
    private bool _hasRequestLine;
    private bool _anyBytes;
    private int _scanned;
    private int _bufferFree;
    private int _buffersUsed;

    /// <summary>What to answer a refused request with.</summary>
    public int Status { get; private set; }

    /// <summary>nginx's words for the error log.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the header lines said about framing and persistence.</summary>
    public HeaderFields Fields => _fields;

    /// <summary>True once a byte of a request (not only empty lines before it) has been read.</summary>
    public bool Started => _hasRequestLine || _anyBytes;

    /// <summary>True once the request line is complete.</summary>
    public bool HasRequestLine => _hasRequestLine;

    /// <summary>No head is longer than this.</summary>
    public int MaximumLength => _settings.ClientHeaderBufferSize + (_settings.LargeHeaderBuffers * _settings.LargeHeaderBufferSize);

    public void Begin(Request request)
    {
        _request = request;
        request.Server = request.Listener.DefaultServer;
        request.Location = request.Server.Root;
        request.Version = HttpVersion.Http10;
        _settings = request.Server.Settings;
        _fields.Clear();
        _hasRequestLine = _anyBytes = false;
        _scanned = _buffersUsed = 0;
        _bufferFree = _settings.ClientHeaderBufferSize;
        Status = 0;
        Reason = "";
    }

    /// <summary>Goes on with what has arrived. <paramref name="consumed"/> bytes are done with, whatever the result.</summary>
    public HeadStatus Read(ReadOnlySpan<byte> bytes, out int consumed)
    {
        consumed = 0;
        while (true)
        {
            var rest = bytes[consumed..];
            if (!Started && SkipEmptyLines(ref rest, ref consumed))
            {
                return HeadStatus.Incomplete;
            }

            _anyBytes = true;
            var end = rest[_scanned..].IndexOf((byte)'\n');
            if (end < 0)
            {
                _scanned = rest.Length;
                return CheckPartialLine(rest);
            }

            var line = rest[..(_scanned + end)];
            _scanned = 0;
            consumed += line.Length + 1;
            _request.BytesReceived += line.Length + 1;
            if (!TakeBuffer(line.Length + 1) || (_hasRequestLine ? !ReadHeader(line) : !ReadRequestLine(line)))
            {
                return Status == 0 ? HeadStatus.Complete : HeadStatus.Refused;
            }

            if (_request.Version == HttpVersion.Http09)
            {
                return Complete() ? HeadStatus.Complete : HeadStatus.Refused;
            }
        }
    }

    /// <summary>The client was too slow: refused with 408.</summary>
    public void TimeOut() => Refuse(408, "client timed out (110: Connection timed out) while reading client request headers");

    private static bool SkipEmptyLines(ref ReadOnlySpan<byte> rest, ref int consumed)
    {
        var start = rest.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        consumed += start < 0 ? rest.Length : start;
        rest = start < 0 ? [] : rest[start..];
        return start < 0;
    }

    private HeadStatus CheckPartialLine(ReadOnlySpan<byte> part)
    {
        var noBufferLeft = part.Length >= _settings.LargeHeaderBufferSize || _buffersUsed == _settings.LargeHeaderBuffers;
        if (noBufferLeft && part.Length >= _bufferFree)
        {
            RefuseLength();
            return HeadStatus.Refused;
        }

        if (_hasRequestLine)
        {
            return HeadStatus.Incomplete;
        }

        var visible = part[^1] == (byte)'\r' ? part[..^1] : part;
        var status = RequestLine.Parse(visible, complete: false, out _);
        return status == RequestLineStatus.Incomplete || RefuseLine(status) ? HeadStatus.Incomplete : HeadStatus.Refused;
    }

    // nginx keeps a line in one buffer: one that does not fit into what is left moves to a large buffer.
    private bool TakeBuffer(int length)
    {
        if (length <= _bufferFree)
        {
            _bufferFree -= length;
            return true;
        }

        if (length > _settings.LargeHeaderBufferSize || _buffersUsed == _settings.LargeHeaderBuffers)
        {
            RefuseLength();
            return false;
        }

        _buffersUsed++;
        _bufferFree = _settings.LargeHeaderBufferSize - length;
        return true;
    }

    private bool ReadRequestLine(ReadOnlySpan<byte> line)
    {
        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        var copy = _request.RequestLine = _request.Memory.Copy(line);
        var status = RequestLine.Parse(line, complete: true, out var parsed);
        _request.Method = Part(copy, parsed.Method);
        _request.MethodKind = MethodNames.Find(_request.Method.Span);
        if (status != RequestLineStatus.Complete)
        {
            return RefuseLine(status);
        }

        _hasRequestLine = true;
        _request.Version = parsed.Version;
        _request.Protocol = Part(copy, parsed.Protocol);
        _request.Target = TargetOf(Part(copy, parsed.Target));
        return TargetParser.TryParse(_request, _settings.MergeSlashes)
            ? !parsed.IsAbsolute || SelectServer(Part(copy, parsed.Host), "client sent invalid host in request line")
            : RefuseLine(RequestLineStatus.InvalidRequest);
    }

    // An absolute form may lack the path: "http://host" and "http://host?query" ask for "/".
    private ByteSlice TargetOf(ByteSlice written)
    {
        if (written.Span.StartsWith("/"u8))
        {
            return written;
        }

        var target = _request.Memory.Allocate(written.Length + 1, out var bytes);
        bytes[0] = (byte)'/';
        written.Span.CopyTo(bytes[1..]);
        return target;
    }

    /// <summary>False at the end of the head (<see cref="Status"/> is 0 then) and where the request is refused.</summary>
    private bool ReadHeader(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line is [(byte)'\r'])
        {
            _ = Complete();
            return false;
        }

        if (!HeaderLine.TryParse(line, _settings.UnderscoresInHeaders, out var name, out var value, out var isValidName))
        {
            return Refuse(400, "client sent invalid header line");
        }

        if (!isValidName && _settings.IgnoreInvalidHeaders)
        {
            return true;
        }

        var copy = _request.Memory.Copy(line);
        var field = new HeaderField(Part(copy, name), Part(copy, value));
        _request.Headers.Add(field.Name, field.Value);
        var fault = _fields.Read(field, out var isHost);
        return fault is not null ? Refuse(400, fault)
            : !isHost || _request.RequestedHost.IsFound || SelectServer(field.Value, "client sent invalid host header");
    }

    private bool SelectServer(ByteSlice host, string fault)
    {
        if (!HostName.TryNormalise(_request.Memory, host, out var normalised))
        {
            return Refuse(400, fault);
        }

        _request.RequestedHost = normalised;
        return UseServer();
    }

    private bool UseServer()
    {
        try
        {
            _request.Server = _request.Listener.RunFindServer(_request, _request.RequestedHost);
        }
        catch (RegexMatchTimeoutException)
        {
            return Refuse(500, "regular expression of \"server_name\" took too long");
        }

        _request.Location = _request.Server.Root;
        _settings = _request.Server.Settings;
        return true;
    }

    private bool Complete()
    {
        if (!_request.RequestedHost.IsFound)
        {
            _request.RequestedHost = ByteSlice.Empty;
            if (!UseServer())
            {
                return false;
            }
        }

        if (_request.Version >= HttpVersion.Http11 && !_fields.HasHost)
        {
            return Refuse(400, "client sent HTTP/1.1 request without \"Host\" header");
        }

        var fault = _fields.Complete(_request, out var status);
        return fault is null || Refuse(status, fault);
    }

    private bool RefuseLine(RequestLineStatus status)
    {
        switch (status)
        {
            case RequestLineStatus.InvalidVersion:
                return Refuse(505, "client sent invalid version while reading client request line");
            case RequestLineStatus.InvalidMethod:
                return Refuse(400, "client sent invalid method while reading client request line");
            case RequestLineStatus.InvalidHttp09Method:
                _request.Version = HttpVersion.Http09;
                return Refuse(400, "client sent invalid method in HTTP/0.9 request while reading client request line");
            default:
                return Refuse(400, "client sent invalid request while reading client request line");
        }
    }

    private void RefuseLength()
    {
        if (_hasRequestLine)
        {
            Refuse(HeaderTooLarge, "client sent too long header line or too large request");
        }
        else
        {
            Refuse(414, "client sent too long URI while reading client request line");
        }
    }

    private bool Refuse(int status, string reason)
    {
        Status = status;
        Reason = reason;
        return false;
    }

    private static ByteSlice Part(ByteSlice line, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(line.Length);
        return line.Slice(start, length);
    }
}
