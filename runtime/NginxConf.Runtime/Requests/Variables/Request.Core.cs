using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of nginx's core module that every site uses.</summary>
public abstract partial class Request
{
    private static readonly ByteSlice s_http = ByteSlice.From("http"u8);
    private static readonly ByteSlice s_https = ByteSlice.From("https"u8);

    /// <summary><c>$request_uri</c></summary>
    public ByteSlice RequestUri => Target;

    /// <summary><c>$uri</c></summary>
    public ByteSlice Uri => Path;

    /// <summary><c>$document_uri</c></summary>
    public ByteSlice DocumentUri => Path;

    /// <summary><c>$args</c></summary>
    public ByteSlice Args => Query;

    /// <summary><c>$query_string</c></summary>
    public ByteSlice QueryString => Query;

    /// <summary><c>$scheme</c></summary>
    public ByteSlice Scheme => Client.IsTls ? s_https : s_http;

    /// <summary><c>$request_method</c></summary>
    public ByteSlice RequestMethod => Method;
}
