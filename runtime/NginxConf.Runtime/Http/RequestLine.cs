using System.Buffers;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http;

/// <summary>
/// A parsed request line (RFC 9112, 3) with nginx's tolerance: several spaces, HTTP/0.9, any minor version. Positions count from the
/// start of the line; a range of length 0 is absent.
/// </summary>
internal ref struct RequestLine
{
    private static readonly SearchValues<byte> s_endOfTarget = SearchValues.Create(
        [.. Enumerable.Range(0, 33).Select(value => (byte)value), 0x7F]);

    private static readonly SearchValues<byte> s_schemeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."u8);

    private static readonly SearchValues<byte> s_hostCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-"u8);

    private static readonly SearchValues<byte> s_literalCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:-._~!$&'()*+,;="u8);

    private static readonly SearchValues<byte> s_methodCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ_-"u8);

    // Before one more digit; so 999 passes.
    private const int MaximumMinor = 99;

    private readonly ReadOnlySpan<byte> _line;
    private readonly bool _complete;
    private int _position;

    private RequestLine(ReadOnlySpan<byte> line, bool complete)
    {
        _line = line;
        _complete = complete;
    }

    public Range Method { get; private set; }

    /// <summary>The target is an absolute form: it decides about the host, even where it names none.</summary>
    public bool IsAbsolute { get; private set; }

    /// <summary>Host of an absolute-form target, with its port.</summary>
    public Range Host { get; private set; }

    /// <summary>From the path's slash to the end; empty for an absolute form without a path.</summary>
    public Range Target { get; private set; }

    public HttpVersion Version { get; private set; }

    /// <summary>The protocol as received: <c>HTTP/1.1</c>.</summary>
    public Range Protocol { get; private set; }

    /// <param name="line">Without its line end where <paramref name="complete"/>; else what has arrived so far.</param>
    public static RequestLineStatus Parse(ReadOnlySpan<byte> line, bool complete, out RequestLine parsed)
    {
        parsed = new RequestLine(line, complete);
        var status = parsed.ParseMethod();
        if (status == RequestLineStatus.Complete)
        {
            status = parsed.ParseTarget();
        }

        return status == RequestLineStatus.Complete ? parsed.ParseVersion() : status;
    }

    private readonly RequestLineStatus AtEnd =>
        _complete ? RequestLineStatus.InvalidRequest : RequestLineStatus.Incomplete;

    private RequestLineStatus ParseMethod()
    {
        var end = _line.IndexOfAnyExcept(s_methodCharacters);
        if (end < 0)
        {
            return _complete ? RequestLineStatus.InvalidMethod : RequestLineStatus.Incomplete;
        }

        if (_line[end] != (byte)' ' || end == 0)
        {
            return RequestLineStatus.InvalidMethod;
        }

        Method = ..end;
        _position = end;
        return RequestLineStatus.Complete;
    }

    private RequestLineStatus ParseTarget()
    {
        SkipSpaces();
        if (_position == _line.Length)
        {
            return AtEnd;
        }

        if (_line[_position] != (byte)'/')
        {
            var status = ParseAuthority();
            if (status != RequestLineStatus.Complete)
            {
                return status;
            }
        }

        var start = _position;
        var length = _line[start..].IndexOfAny(s_endOfTarget);
        var end = length < 0 ? _line.Length : start + length;
        Target = start..end;
        _position = end;
        return end == _line.Length && !_complete ? RequestLineStatus.Incomplete
            : end < _line.Length && _line[end] != (byte)' ' ? RequestLineStatus.InvalidRequest
            : RequestLineStatus.Complete;
    }

    // scheme://host[:port] of the absolute form; leaves the position at the slash, question mark or space behind it.
    private RequestLineStatus ParseAuthority()
    {
        if (char.IsAsciiLetter((char)_line[_position]))
        {
            var scheme = _line[_position..].IndexOfAnyExcept(s_schemeCharacters);
            _position = scheme < 0 ? _line.Length : _position + scheme;
        }

        foreach (var expected in "://"u8)
        {
            if (_position == _line.Length)
            {
                return AtEnd;
            }

            if (_line[_position++] != expected)
            {
                return RequestLineStatus.InvalidRequest;
            }
        }

        var start = _position;
        if (!SkipHost())
        {
            return _position == _line.Length ? AtEnd : RequestLineStatus.InvalidRequest;
        }

        if (_position < _line.Length && _line[_position] == (byte)':')
        {
            _position++;
            while (_position < _line.Length && char.IsAsciiDigit((char)_line[_position]))
            {
                _position++;
            }
        }

        IsAbsolute = true;
        Host = start.._position;
        return _position == _line.Length ? AtEnd
            : _line[_position] is (byte)'/' or (byte)'?' or (byte)' ' ? RequestLineStatus.Complete
            : RequestLineStatus.InvalidRequest;
    }

    private bool SkipHost()
    {
        var literal = _position < _line.Length && _line[_position] == (byte)'[';
        var from = literal ? _position + 1 : _position;
        var length = _line[from..].IndexOfAnyExcept(literal ? s_literalCharacters : s_hostCharacters);
        _position = length < 0 ? _line.Length : from + length;
        if (literal && _position < _line.Length && _line[_position] == (byte)']')
        {
            _position++;
            return true;
        }

        // An empty host is refused later, as the host and not as the line.
        return !literal;
    }

    private RequestLineStatus ParseVersion()
    {
        SkipSpaces();
        if (_position == _line.Length)
        {
            return !_complete ? RequestLineStatus.Incomplete : AcceptHttp09();
        }

        var start = _position;
        foreach (var expected in "HTTP/"u8)
        {
            if (_position == _line.Length)
            {
                return AtEnd;
            }

            if (_line[_position++] != expected)
            {
                return RequestLineStatus.InvalidRequest;
            }
        }

        var status = ParseVersionNumber();
        Protocol = start.._position;
        SkipSpaces();
        return status != RequestLineStatus.Complete || _position == _line.Length ? status : RequestLineStatus.InvalidRequest;
    }

    private RequestLineStatus AcceptHttp09()
    {
        Version = HttpVersion.Http09;
        return _line[Method].SequenceEqual("GET"u8) ? RequestLineStatus.Complete : RequestLineStatus.InvalidHttp09Method;
    }

    private RequestLineStatus ParseVersionNumber()
    {
        // The first digit is 1..9 and decides alone: HTTP/2 and later are refused before the minor number is read.
        if (_position == _line.Length)
        {
            return AtEnd;
        }

        if (_line[_position] is < (byte)'1' or > (byte)'9')
        {
            return RequestLineStatus.InvalidRequest;
        }

        if (_line[_position++] != (byte)'1')
        {
            return RequestLineStatus.InvalidVersion;
        }

        if (_position == _line.Length)
        {
            return AtEnd;
        }

        if (_line[_position] != (byte)'.')
        {
            return char.IsAsciiDigit((char)_line[_position])
                ? RequestLineStatus.InvalidVersion
                : RequestLineStatus.InvalidRequest;
        }

        var start = ++_position;
        var minor = 0;
        while (_position < _line.Length && char.IsAsciiDigit((char)_line[_position]))
        {
            if (minor > MaximumMinor)
            {
                return RequestLineStatus.InvalidRequest;
            }

            minor = (minor * 10) + (_line[_position++] - '0');
        }

        Version = minor == 0 ? HttpVersion.Http10 : HttpVersion.Http11;
        return _position == _line.Length && !_complete ? RequestLineStatus.Incomplete
            : _position == start ? RequestLineStatus.InvalidRequest
            : RequestLineStatus.Complete;
    }

    private void SkipSpaces()
    {
        while (_position < _line.Length && _line[_position] == (byte)' ')
        {
            _position++;
        }
    }
}
