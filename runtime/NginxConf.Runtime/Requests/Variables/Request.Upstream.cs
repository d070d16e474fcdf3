using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of nginx's upstream module: each lists all attempts of the request.</summary>
public abstract partial class Request
{
    private UpstreamState? _upstream;

    /// <summary><c>$upstream_addr</c></summary>
    public ByteSlice UpstreamAddr => _upstream?.FormatPeers(Memory) ?? default;

    /// <summary><c>$upstream_status</c></summary>
    public ByteSlice UpstreamStatus => Format(UpstreamNumber.Status);

    /// <summary><c>$upstream_connect_time</c></summary>
    public ByteSlice UpstreamConnectTime => Format(UpstreamNumber.ConnectTime);

    /// <summary><c>$upstream_header_time</c></summary>
    public ByteSlice UpstreamHeaderTime => Format(UpstreamNumber.HeaderTime);

    /// <summary><c>$upstream_response_time</c></summary>
    public ByteSlice UpstreamResponseTime => Format(UpstreamNumber.ResponseTime);

    /// <summary><c>$upstream_response_length</c></summary>
    public ByteSlice UpstreamResponseLength => Format(UpstreamNumber.ResponseLength);

    /// <summary><c>$upstream_bytes_received</c></summary>
    public ByteSlice UpstreamBytesReceived => Format(UpstreamNumber.BytesReceived);

    /// <summary><c>$upstream_bytes_sent</c></summary>
    public ByteSlice UpstreamBytesSent => Format(UpstreamNumber.BytesSent);

    /// <summary><c>$upstream_cache_status</c>: not found while nothing is cached.</summary>
    public ByteSlice UpstreamCacheStatus => default;

    /// <summary>The upstreams of this request; created by the first that needs it.</summary>
    internal UpstreamState Upstream => _upstream ??= new UpstreamState();

    /// <summary><c>$upstream_http_NAME</c>: a field of the last response; name in lower case with dashes.</summary>
    public ByteSlice UpstreamHeader(ReadOnlySpan<byte> name) =>
        _upstream is null ? default : FieldValues.Join(Memory, _upstream.Head.Fields.Fields, name, ", "u8);

    /// <summary><c>$upstream_cookie_NAME</c>: a cookie that the last response sets; the name keeps its case.</summary>
    public ByteSlice UpstreamCookie(ReadOnlySpan<byte> name) =>
        _upstream is null ? default : SetCookieFields.Find(_upstream.Head.Fields, name);

    /// <summary>
    /// <c>$upstream_trailer_NAME</c>: never found. FastCGI has no trailers, and those of HTTP backends are kept only where
    /// <c>proxy_pass_trailers</c> (unsupported) asks for them.
    /// </summary>
    public ByteSlice UpstreamTrailer(ReadOnlySpan<byte> name) => ByteSlice.NotFound;

    private ByteSlice Format(UpstreamNumber number) => _upstream?.Format(Memory, number) ?? default;
}
