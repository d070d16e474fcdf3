using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http;

/// <summary>
/// The header lines that the protocol itself needs: framing, persistence, expectation. Refuses what would make the framing ambiguous
/// (RFC 9112, 6.3) and, as nginx, fields that must not be repeated.
/// </summary>
internal sealed class HeaderFields
{
    private static readonly ByteSlice s_invalidLength = ByteSlice.From("client sent invalid \"Content-Length\" header"u8);

    private static readonly ByteSlice s_codingInHttp10 =
        ByteSlice.From("client sent HTTP/1.0 request with \"Transfer-Encoding\" header"u8);

    private static readonly ByteSlice s_twoLengths =
        ByteSlice.From("client sent \"Content-Length\" and \"Transfer-Encoding\" headers at the same time"u8);

    private static readonly ByteSlice s_connect = ByteSlice.From("client sent CONNECT method"u8);
    private static readonly ByteSlice s_trace = ByteSlice.From("client sent TRACE method"u8);

    private ByteSlice _contentLength;
    private ByteSlice _transferEncoding;
    private ByteSlice _expect;
    private int _seen;

    private enum Unique
    {
        Host,
        IfModifiedSince,
        IfUnmodifiedSince,
        IfMatch,
        IfNoneMatch,
        ContentLength,
        ContentRange,
        IfRange,
        TransferEncoding,
        Expect,
        Authorization,
    }

    /// <summary><c>Connection: close</c> was sent.</summary>
    public bool ConnectionClose { get; private set; }

    /// <summary><c>Connection: keep-alive</c> was sent, and not <c>close</c>.</summary>
    public bool ConnectionKeepAlive { get; private set; }

    /// <summary>The body is chunked.</summary>
    public bool Chunked { get; private set; }

    /// <summary>The client waits for <c>100 Continue</c> before it sends the body.</summary>
    public bool ExpectsContinue { get; private set; }

    /// <summary>A Host field was sent.</summary>
    public bool HasHost => (_seen & (1 << (int)Unique.Host)) != 0;

    public void Clear()
    {
        _contentLength = _transferEncoding = _expect = default;
        _seen = 0;
        ConnectionClose = ConnectionKeepAlive = Chunked = ExpectsContinue = false;
    }

    /// <summary>Takes note of a field. False where it must not be repeated and is.</summary>
    public bool Read(HeaderField field, out bool isHost)
    {
        isHost = false;
        var name = field.Name.Span;
        switch (name.Length)
        {
            case 4 when Is(name, "host"u8):
                isHost = true;
                return Once(Unique.Host);
            case 6 when Is(name, "expect"u8):
                _expect = field.Value;
                return Once(Unique.Expect);
            case 8 when Is(name, "if-match"u8):
                return Once(Unique.IfMatch);
            case 8 when Is(name, "if-range"u8):
                return Once(Unique.IfRange);
            case 10 when Is(name, "connection"u8):
                ReadConnection(field.Value.Span);
                return true;
            case 13 when Is(name, "if-none-match"u8):
                return Once(Unique.IfNoneMatch);
            case 13 when Is(name, "content-range"u8):
                return Once(Unique.ContentRange);
            case 13 when Is(name, "authorization"u8):
                return Once(Unique.Authorization);
            case 14 when Is(name, "content-length"u8):
                _contentLength = field.Value;
                return Once(Unique.ContentLength);
            case 17 when Is(name, "transfer-encoding"u8):
                _transferEncoding = field.Value;
                return Once(Unique.TransferEncoding);
            case 17 when Is(name, "if-modified-since"u8):
                return Once(Unique.IfModifiedSince);
            case 19 when Is(name, "if-unmodified-since"u8):
                return Once(Unique.IfUnmodifiedSince);
            default:
                return true;
        }
    }

    /// <summary>Decides the framing when all fields are there. Returns what is wrong and the status for it, or not found.</summary>
    public ByteSlice Complete(Request request, out int status)
    {
        status = 400;
        if (_contentLength.IsFound)
        {
            if (!TryParseLength(_contentLength.Span, out var length))
            {
                return s_invalidLength;
            }

            request.BodyLength = length;
        }

        if (_transferEncoding.IsFound)
        {
            if (request.Version < HttpVersion.Http11)
            {
                return s_codingInHttp10;
            }

            if (!Is(_transferEncoding.Span, "chunked"u8))
            {
                status = 501;
                return HeadFault.Quote(request, "client sent unknown \"Transfer-Encoding\":", _transferEncoding.Span);
            }

            if (_contentLength.IsFound)
            {
                return s_twoLengths;
            }

            Chunked = true;
            request.BodyLength = -1;
        }

        ExpectsContinue = request.Version >= HttpVersion.Http11 && Is(_expect.Span, "100-continue"u8);
        status = 405;
        return request.MethodKind switch
        {
            MethodKind.Connect => s_connect,
            MethodKind.Trace => s_trace,
            _ => ByteSlice.NotFound,
        };
    }

    private static bool Is(ReadOnlySpan<byte> value, ReadOnlySpan<byte> lowerCase) =>
        Ascii.EqualsIgnoreCase(value, lowerCase);

    private static bool TryParseLength(ReadOnlySpan<byte> text, out long length)
    {
        length = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit) || length > (long.MaxValue - (digit - '0')) / 10)
            {
                return false;
            }

            length = (length * 10) + (digit - '0');
        }

        return !text.IsEmpty;
    }

    private bool Once(Unique field)
    {
        var bit = 1 << (int)field;
        var first = (_seen & bit) == 0;
        _seen |= bit;
        return first;
    }

    // nginx looks for the words anywhere in the value, "close" first; of several lines the last one with a word decides.
    private void ReadConnection(ReadOnlySpan<byte> value)
    {
        if (ContainsWord(value, "close"u8))
        {
            (ConnectionClose, ConnectionKeepAlive) = (true, false);
        }
        else if (ContainsWord(value, "keep-alive"u8))
        {
            (ConnectionClose, ConnectionKeepAlive) = (false, true);
        }
    }

    private static bool ContainsWord(ReadOnlySpan<byte> value, ReadOnlySpan<byte> word)
    {
        for (; value.Length >= word.Length; value = value[1..])
        {
            if (Is(value[..word.Length], word))
            {
                return true;
            }
        }

        return false;
    }
}
