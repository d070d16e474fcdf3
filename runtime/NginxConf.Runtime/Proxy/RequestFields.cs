using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams.Exchanges;
using NginxConf.Runtime.Upstreams.Responses;

namespace NginxConf.Runtime.Proxy;

/// <summary>
/// The fields of a request to a backend, behind those of <c>proxy_set_header</c>: <c>Host</c> and the framing of the body unless these
/// are among them, then the client's own in their order, without those that are replaced or hold for its connection only.
/// </summary>
internal sealed class RequestFields
{
    private static readonly ByteSlice[] s_ownNames =
    [
        ByteSlice.From("host"u8),
        ByteSlice.From("connection"u8),
        ByteSlice.From("content-length"u8),
        ByteSlice.From("transfer-encoding"u8),
        ByteSlice.From("te"u8),
        ByteSlice.From("keep-alive"u8),
        ByteSlice.From("expect"u8),
        ByteSlice.From("upgrade"u8),
    ];

    private readonly FieldNameSet _kept;
    private readonly bool _writesHost;
    private readonly bool _writesLength;
    private readonly bool _writesCoding;

    /// <param name="replaced">Names of <c>proxy_set_header</c>.</param>
    public RequestFields(IReadOnlyList<ByteSlice> replaced)
    {
        _kept = new FieldNameSet(s_ownNames.Concat(replaced), []);
        _writesHost = !Contains(replaced, "host"u8);
        _writesLength = !Contains(replaced, "content-length"u8);
        _writesCoding = !Contains(replaced, "transfer-encoding"u8);
    }

    /// <param name="output">Takes the fields.</param>
    /// <param name="host"><c>$proxy_host</c>.</param>
    /// <param name="length">Of the body; -1: none is announced.</param>
    /// <param name="chunked">The body is sent in chunks.</param>
    public void WriteOwn(OutputBuffer output, ByteSlice host, long length, bool chunked)
    {
        var writer = new ProxyHeaderWriter(output);
        if (_writesHost)
        {
            writer.Write("Host"u8, host);
        }

        if (_writesLength && length >= 0)
        {
            writer.WriteNumber("Content-Length"u8, length);
        }

        if (_writesCoding && chunked)
        {
            output.Write("Transfer-Encoding: chunked\r\n"u8);
        }
    }

    /// <summary>Passes the client's fields.</summary>
    public void WriteClients(OutputBuffer output, RequestHeaders headers)
    {
        var writer = new ProxyHeaderWriter(output);
        foreach (ref readonly var field in headers.Fields)
        {
            if (!_kept.Contains(field.Name.Span))
            {
                writer.WriteLine(field.Name.Span, field.Value.Span);
            }
        }
    }

    private static bool Contains(IReadOnlyList<ByteSlice> names, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (Ascii.EqualsIgnoreCase(names[i].Span, name))
            {
                return true;
            }
        }

        return false;
    }
}
