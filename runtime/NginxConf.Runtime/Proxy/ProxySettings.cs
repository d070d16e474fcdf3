using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Upstreams;
using NginxConf.Runtime.Upstreams.Tls;

namespace NginxConf.Runtime.Proxy;

/// <summary>All <c>proxy_*</c> settings in force in one location. Defaults are nginx's.</summary>
public sealed record ProxySettings : UpstreamSettings
{
    private static readonly ByteSlice[] s_hidden =
    [
        ByteSlice.From("date"u8),
        ByteSlice.From("server"u8),
        ByteSlice.From("x-pad"u8),
        ByteSlice.From("x-accel-expires"u8),
        ByteSlice.From("x-accel-redirect"u8),
        ByteSlice.From("x-accel-limit-rate"u8),
        ByteSlice.From("x-accel-buffering"u8),
        ByteSlice.From("x-accel-charset"u8),
    ];

    private static readonly ByteSlice s_slash = ByteSlice.From("/"u8);

    private readonly IReadOnlyList<ByteSlice> _replacedHeaders = [];
    private RequestFields? _requestFields;

    public ProxySettings()
    {
        TempPath = "proxy_temp";
    }

    /// <summary>The URL of <c>proxy_pass</c>; of one with variables it is known per request.</summary>
    public ProxyUrl Url { get; init; }

    /// <summary>The URL has variables: its path is sent as it is.</summary>
    public bool UrlHasVariables { get; init; }

    /// <summary><c>proxy_http_version 1.0</c>.</summary>
    public bool Http10 { get; init; }

    /// <summary><c>proxy_method</c> is in force.</summary>
    public bool ReplacesMethod { get; init; }

    /// <summary><c>proxy_set_body</c> is in force.</summary>
    public bool ReplacesBody { get; init; }

    /// <summary>Names of every <c>proxy_set_header</c> in force: the client's fields of these names are not passed.</summary>
    public IReadOnlyList<ByteSlice> ReplacedHeaders
    {
        get => _replacedHeaders;
        init
        {
            _replacedHeaders = value;
            _requestFields = null;
        }
    }

    /// <summary><c>proxy_ssl_*</c>, where the URL begins with <c>https</c>.</summary>
    public UpstreamTls Tls { get; init; } = UpstreamTls.Default;

    /// <summary><c>proxy_ssl_name</c> is in force; else the URL has the name.</summary>
    public bool ReplacesTlsName { get; init; }

    /// <summary><c>proxy_redirect default</c> alone.</summary>
    public bool RewritesDefaultRedirect { get; init; } = true;

    /// <summary><c>proxy_redirect</c>, <c>proxy_cookie_*</c>; null: none.</summary>
    public ResponseRewrites? Rewrites { get; init; }

    /// <summary>What happens to the fields of the request.</summary>
    internal RequestFields RequestFields => _requestFields ??= new RequestFields(_replacedHeaders);

    protected override IReadOnlyList<ByteSlice> BuiltInHiddenHeaders => s_hidden;

    // Where the backend's own are passed, none stands in for one that is missing.
    internal override void Complete(Response response)
    {
        if (!response.Server.IsFound && !Hidden.Contains("server"u8))
        {
            response.Server = ByteSlice.Empty;
        }

        if (!response.Date.IsFound && !Hidden.Contains("date"u8))
        {
            response.Date = ByteSlice.Empty;
        }
    }

    internal override ByteSlice RewriteRedirect(Request request, ByteSlice target) =>
        RewritesDefaultRedirect ? RewriteDefault(request, target) : Rewrites?.RunRedirect(request, target) ?? ByteSlice.NotFound;

    internal override ByteSlice RewriteCookie(Request request, ByteSlice cookie) =>
        Rewrites is null ? cookie : CookieRewriter.Rewrite(request, Rewrites, cookie);

    // From the backend's URL to the location's path; where one of them is not known, the root stands for both.
    private ByteSlice RewriteDefault(Request request, ByteSlice target)
    {
        var url = Url.Text.Span;
        if (UrlHasVariables || !target.Span.StartsWith(url))
        {
            return ByteSlice.NotFound;
        }

        if (!Url.Uri.IsEmpty)
        {
            return request.Memory.Concat(PrefixOf(request.Location.Settings).Span, target.Span[url.Length..]);
        }

        return target.Length > url.Length && target.Span[url.Length] == '/'
            ? request.Memory.Concat(s_slash.Span, target.Span[(url.Length + 1)..])
            : ByteSlice.NotFound;
    }

    /// <summary>The part of the path that a location stands for; empty where that is not known.</summary>
    internal static ByteSlice PrefixOf(LocationSettings location) => location.Kind switch
    {
        LocationKind.Exact or LocationKind.Prefix or LocationKind.PrefixNoRegex => location.Name,
        _ => ByteSlice.Empty,
    };
}
