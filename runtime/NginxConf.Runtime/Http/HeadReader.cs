using System.Text.RegularExpressions;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
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

    private static readonly ByteSlice s_root = ByteSlice.From("/"u8);

    private readonly HeaderFields _fields = new();
    private Request _request = null!;
    private ServerSettings _settings = ServerSettings.Default;
    private bool _hasRequestLine;
    private bool _anyBytes;
    private bool _inHeaders;
    private int _scanned;
    private int _headers;
    private HeadBuffers _buffers;

    /// <summary>What to answer a refused request with.</summary>
    public int Status { get; private set; }

    /// <summary>nginx's words for the error log.</summary>
    public ByteSlice Reason { get; private set; }

    /// <summary>What the header lines said about framing and persistence.</summary>
    public HeaderFields Fields => _fields;

    /// <summary>True once a byte of a request (not only empty lines before it) has been read.</summary>
    public bool Started => _hasRequestLine || _anyBytes;

    /// <summary>No head is longer than this.</summary>
    public int MaximumLength => _settings.ClientHeaderBufferSize + (_settings.LargeHeaderBuffers * _settings.LargeHeaderBufferSize);

    public void Begin(Request request)
    {
        _request = request;
        request.Server = request.Client.TlsSession?.Server ?? request.Listener.DefaultServer;
        request.Location = request.Server.Root;
        request.Version = HttpVersion.Http10;
        _settings = request.Server.Settings;
        _fields.Clear();
        _hasRequestLine = _anyBytes = _inHeaders = false;
        _scanned = _headers = 0;
        _buffers = new HeadBuffers(_settings);
        Status = 0;
        Reason = default;
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
            if (!ReadLine(line))
            {
                return Status == 0 ? HeadStatus.Complete : HeadStatus.Refused;
            }

            if (_request.Version == HttpVersion.Http09)
            {
                return Complete() ? HeadStatus.Complete : HeadStatus.Refused;
            }
        }
    }

    /// <summary>The client was too slow: 408.</summary>
    public void TimeOut() => Refuse(408, "client timed out (110: Connection timed out)"u8);

    /// <summary>The client closed in the middle: 400.</summary>
    public void EndEarly() => Refuse(400, "client prematurely closed connection"u8);

    private static bool SkipEmptyLines(ref ReadOnlySpan<byte> rest, ref int consumed)
    {
        var start = rest.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        consumed += start < 0 ? rest.Length : start;
        rest = start < 0 ? [] : rest[start..];
        return start < 0;
    }

    private HeadStatus CheckPartialLine(ReadOnlySpan<byte> part)
    {
        if (!_buffers.CanHold(part.Length, _settings))
        {
            RefuseLength(part);
            return HeadStatus.Refused;
        }

        if (_hasRequestLine)
        {
            return CheckPartialHeader(part);
        }

        // A CR ends the line: only its LF may be missing.
        var ends = part[^1] == (byte)'\r';
        var visible = ends ? part[..^1] : part;
        var status = RequestLine.Parse(visible, complete: ends, out _);
        if (status is RequestLineStatus.Incomplete or RequestLineStatus.Complete or RequestLineStatus.InvalidHttp09Method)
        {
            return HeadStatus.Incomplete;
        }

        _request.RequestLine = _request.Memory.Copy(visible);
        RefuseLine(status);
        return HeadStatus.Refused;
    }

    private HeadStatus CheckPartialHeader(ReadOnlySpan<byte> part)
    {
        if (HeaderLine.MayGoOn(part))
        {
            return HeadStatus.Incomplete;
        }

        Refuse(400, HeadFault.InvalidLine(_request, part));
        return HeadStatus.Refused;
    }

    private bool ReadLine(ReadOnlySpan<byte> line) =>
        !_buffers.TryTake(line.Length + 1, _settings) ? RefuseLength(line)
            : _hasRequestLine ? ReadHeader(line)
            : _inHeaders = ReadRequestLine(line);

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
        _request.Protocol = parsed.Version == HttpVersion.Http09 ? ByteSlice.NotFound : Part(copy, parsed.Protocol);
        _request.Target = TargetOf(Part(copy, parsed.Target));
        return TargetParser.TryParse(_request, _settings.MergeSlashes)
            ? !parsed.IsAbsolute || SelectServer(Part(copy, parsed.Host), "client sent invalid host in request line"u8)
            : RefuseLine(RequestLineStatus.InvalidRequest);
    }

    // An absolute form without path and query ("http://host") asks for "/"; "http://host?query" stays as it is, as $request_uri shows it.
    private static ByteSlice TargetOf(ByteSlice written) => written.IsEmpty ? s_root : written;

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
            return Refuse(400, HeadFault.InvalidLine(_request, line));
        }

        if (!isValidName && _settings.IgnoreInvalidHeaders)
        {
            _request.LogError(
                LogLevel.Info,
                $"client sent invalid header line: \"{line.TrimEnd((byte)'\r')}\" while reading client request headers");
            return true;
        }

        if (_headers++ >= _settings.MaximumHeaders)
        {
            return Refuse(HeaderTooLarge, "client sent too many header lines"u8);
        }

        var copy = _request.Memory.Copy(line);
        return ReadField(new(Part(copy, name), Part(copy, value)));
    }

    private bool ReadField(HeaderField field)
    {
        if (!_fields.Read(field, out var isHost))
        {
            var text = isHost ? "client sent duplicate host header:" : "client sent duplicate header line:";
            return Refuse(400, HeadFault.Duplicate(_request, text, field));
        }

        _request.Headers.Add(field.Name, field.Value);
        return !isHost || SelectServer(field.Value, "client sent invalid host header"u8);
    }

    // The host of the request line decides; one of the header must be well-formed all the same.
    private bool SelectServer(ByteSlice host, ReadOnlySpan<byte> fault)
    {
        if (!HostName.TryNormalise(_request.Memory, host, out var normalised))
        {
            return Refuse(400, fault);
        }

        if (_request.RequestedHost.IsFound)
        {
            return true;
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
            return Refuse(500, "regular expression of \"server_name\" took too long"u8);
        }

        _request.Location = _request.Server.Root;
        _settings = _request.Server.Settings;
        return true;
    }

    private bool Complete()
    {
        _request.HeadRoom = _buffers.Free;
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
            return Refuse(400, "client sent HTTP/1.1 request without \"Host\" header"u8);
        }

        var fault = _fields.Complete(_request, out var status);
        return !fault.IsFound || Refuse(status, fault);
    }

    private bool RefuseLine(RequestLineStatus status)
    {
        switch (status)
        {
            case RequestLineStatus.InvalidVersion:
                return Refuse(505, "client sent invalid version"u8);
            case RequestLineStatus.InvalidMethod:
                return Refuse(400, "client sent invalid method"u8);
            case RequestLineStatus.InvalidHttp09Method:
                _request.Version = HttpVersion.Http09;
                return Refuse(400, "client sent invalid method in HTTP/0.9 request"u8);
            default:
                return Refuse(400, "client sent invalid request"u8);
        }
    }

    private bool RefuseLength(ReadOnlySpan<byte> line)
    {
        if (_hasRequestLine)
        {
            return Refuse(HeaderTooLarge, HeadFault.Quote(_request, "client sent too long header line:", line, cut: true));
        }

        _request.RequestLine = _request.Memory.Copy(line);
        return Refuse(414, "client sent too long URI"u8);
    }

    private bool Refuse(int status, ReadOnlySpan<byte> text)
    {
        var reason = new ValueWriter(_request.Memory);
        reason.Write(text);
        reason.Write(_inHeaders ? " while reading client request headers"u8 : " while reading client request line"u8);
        Status = status;
        Reason = reason.Complete();
        _request.Lingers = status is HeaderTooLarge or 414;
        return false;
    }

    private static ByteSlice Part(ByteSlice line, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(line.Length);
        return line.Slice(start, length);
    }
}
