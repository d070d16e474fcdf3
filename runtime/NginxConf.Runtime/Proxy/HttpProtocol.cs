using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;
using NginxConf.Runtime.Upstreams.Exchanges;
using NginxConf.Runtime.Upstreams.Responses;
using NginxConf.Runtime.Upstreams.Tls;

namespace NginxConf.Runtime.Proxy;

/// <summary>HTTP/1 towards a backend (RFC 9112), one request at a time on a connection.</summary>
internal struct HttpProtocol : IUpstreamProtocol
{
    private const int SwitchingProtocols = 101;

    // A chunk's size in four digits and its line end.
    private const int ChunkPrefix = 6;

    private HttpResponseDecoder _decoder;
    private bool _isPersistent;

    public static int MaximumBodyPart => 0xffff;

    public static string EndBeforeHead => "upstream sent no valid HTTP/1.0 header";

    public static string EndBeforeLength => "upstream prematurely closed connection";

    public static string EarlyPayloadEnd => EndBeforeLength;

    /// <summary>The request is a HEAD: no body follows the head of the answer, whatever it says.</summary>
    public bool IsHeadRequest { get; set; }

    /// <summary>The body of the request goes out in chunks.</summary>
    public bool SendsChunks { get; set; }

    /// <summary>The client asks for another protocol, and the answer 101 makes the connection a tunnel.</summary>
    public bool MaySwitch { get; set; }

    public readonly bool IsTunnel => MaySwitch && _decoder.Status == SwitchingProtocols;

    public readonly int BodyPartPrefix => SendsChunks ? ChunkPrefix : 0;

    public static ReadOnlySpan<byte> Scheme(Request request) => request.ProxyUrl.Scheme;

    public static UpstreamTls? Tls(Request request, UpstreamSettings settings) =>
        request.ProxyUrl.IsTls ? ((ProxySettings)settings).Tls : null;

    public static bool KeepsConnection(UpstreamSettings settings) => true;

    public readonly void FrameBodyPart(Span<byte> prefix, int length)
    {
        if (SendsChunks)
        {
            for (var i = 0; i < 4; i++)
            {
                prefix[i] = "0123456789abcdef"u8[(length >> (12 - 4 * i)) & 15];
            }

            prefix[4] = (byte)'\r';
            prefix[5] = (byte)'\n';
        }
    }

    public readonly void EndBodyPart(OutputBuffer output)
    {
        if (SendsChunks)
        {
            output.Write("\r\n"u8);
        }
    }

    public readonly void WriteBodyEnd(OutputBuffer output)
    {
        if (SendsChunks)
        {
            output.Write("0\r\n\r\n"u8);
        }
    }

    public void BeginResponse() => _decoder = default;

    public HeadProgress ReadHead(Request request, ByteSlice block, UpstreamHead head)
    {
        var end = block.Span.IndexOf((byte)'\n') + 1;
        head.Status = _decoder.Status;
        head.StatusLine = Text(block.Slice(0, end));
        if (!HeadParser.Parse(request, block.Slice(end), head) || !CheckCoding(request, head))
        {
            return HeadProgress.Refused;
        }

        if (head.Status < 200 && head.Status != SwitchingProtocols)
        {
            return HeadProgress.NeedMore;
        }

        if (head.Status == SwitchingProtocols && !MaySwitch)
        {
            UpstreamErrorLog.UnexpectedSwitch(request);
            return HeadProgress.Refused;
        }

        _isPersistent = _decoder.IsPersistent && !SaysClose(head.Fields);
        return HeadProgress.Complete;
    }

    public long BeginBody(UpstreamHead head)
    {
        if (IsTunnel)
        {
            SendsChunks = false;
            _decoder.BeginUntilClose();
        }
        else if (IsHeadRequest || head.Status is 204 or 304)
        {
            _decoder.BeginLength(0);
        }
        else if (head.TransferEncoding.IsFound)
        {
            _decoder.BeginChunks();
        }
        else if (head.ContentLength >= 0)
        {
            _decoder.BeginLength(head.ContentLength);
        }
        else
        {
            _decoder.BeginUntilClose();
        }

        return -1;
    }

    public ResponsePart Next(ReadOnlySpan<byte> received) => _decoder.Next(received);

    public void Take(int bytes) => _decoder.Take(bytes);

    public readonly bool EndsWithStream(UpstreamSettings settings) => _decoder.EndsWithStream;

    public readonly bool MayReuse(UpstreamSettings settings) => _isPersistent;

    // "404 Not Found" of "HTTP/1.1 404 Not Found\r\n".
    private static ByteSlice Text(ByteSlice line)
    {
        var text = line.Span.TrimEnd((byte)'\n');
        text = text.EndsWith("\r"u8) ? text[..^1] : text;
        var start = text.IndexOf((byte)' ');
        while (text[start] == ' ')
        {
            start++;
        }

        return line.Slice(start, text.Length - start);
    }

    // Chunks are the only coding of transfer that anybody asked for.
    private static bool CheckCoding(Request request, UpstreamHead head)
    {
        if (!head.TransferEncoding.IsFound || Ascii.EqualsIgnoreCase(head.TransferEncoding.Span, "chunked"u8))
        {
            return true;
        }

        UpstreamErrorLog.UnknownTransferEncoding(request, head.TransferEncoding);
        return false;
    }

    private static bool SaysClose(RequestHeaders fields)
    {
        foreach (ref readonly var field in fields.Fields)
        {
            if (UpstreamFields.Classify(field.Name.Span) == UpstreamField.Connection && HoldsClose(field.Value.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsClose(ReadOnlySpan<byte> value)
    {
        var word = "close"u8;
        for (var i = 0; i + word.Length <= value.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(value.Slice(i, word.Length), word))
            {
                return true;
            }
        }

        return false;
    }
}
