using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Proxy;
using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of nginx's proxy module.</summary>
public abstract partial class Request
{
    private static readonly ByteSlice s_chunked = ByteSlice.From("chunked"u8);

    /// <summary><c>$proxy_host</c>: the server's name in the URL of <c>proxy_pass</c>, with a port that is not the usual one.</summary>
    public ByteSlice ProxyHost => ProxyUrl.Host;

    /// <summary><c>$proxy_port</c></summary>
    public ByteSlice ProxyPort => ProxyUrl.Port;

    /// <summary><c>$proxy_add_x_forwarded_for</c>: the client's own field, and behind it the client's address.</summary>
    public ByteSlice ProxyAddXForwardedFor
    {
        get
        {
            var forwarded = HttpHeader("x-forwarded-for"u8);
            return forwarded.IsFound ? Memory.Concat(forwarded.Span, ", "u8, RemoteAddr.Span) : RemoteAddr;
        }
    }

    /// <summary><c>$proxy_internal_body_length</c>: the length that the backend is told.</summary>
    public ByteSlice ProxyInternalBodyLength =>
        ProxyUrl.Text.IsFound && RequestBodies.DeclaredLength(this) is >= 0 and var length ? NumberText(length) : ByteSlice.NotFound;

    /// <summary><c>$proxy_internal_chunked</c></summary>
    public ByteSlice ProxyInternalChunked => ProxyUrl.Text.IsFound && BodyLength < 0 ? s_chunked : ByteSlice.NotFound;

    /// <summary>Where the request is passed to; nothing before <c>proxy_pass</c> has begun.</summary>
    internal ProxyUrl ProxyUrl { get; set; }
}
