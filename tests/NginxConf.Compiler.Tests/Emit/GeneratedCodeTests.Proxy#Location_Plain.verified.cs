namespace NginxConf.Generated.Servers.SiteExample;

using System;
using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Proxy;
using NginxConf.Runtime.Sites;

/// <summary><c>location /plain/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/plain/"
/// content  HTTP, http://127.0.0.1:8080
/// </code></remarks>
internal sealed class Location_Plain : SiteExampleLocation, IProxyLocation<SiteRequest>
{
    private static readonly ByteSlice s_1 = ByteSlice.From("1"u8);

    public static readonly ProxySettings Proxy = new()
    {
        Upstream = Upstreams.Address127_0_0_1_8080,                         // proxy_pass http://127.0.0.1:8080;
        Url = ProxyUrl.From("http://127.0.0.1:8080"u8),
        ReadTimeout = TimeSpan.FromMinutes(5),                              // proxy_read_timeout 5m;
        ReplacedHeaders =
        [
            ByteSlice.From("host"u8),
            ByteSlice.From("x-forwarded-for"u8),
            ByteSlice.From("x-constant"u8),
            ByteSlice.From("accept-encoding"u8),
        ],
    };

    public static readonly Location_Plain Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/plain/"u8),
        Kind = LocationKind.Prefix,
    };

    public override bool HasContentHandler => true;

    public static void WriteHeaders(SiteRequest request, ref ProxyHeaderWriter headers)
    {
        // proxy_set_header Host $host;
        headers.Write("Host"u8, request.Host);

        // proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        headers.Write("X-Forwarded-For"u8, request.ProxyAddXForwardedFor);

        // proxy_set_header X-Constant "a b";
        headers.WriteLines("X-Constant: a b\r\n"u8);
    }

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // if ($request_method = POST)
        if (request.RequestMethod.Span.SequenceEqual("POST"u8))
        {
            request.Location = Location_Plain_If_Post.Instance;

            // set $x 1;
            request.Var_X = s_1;
        }

        return new(Outcome.Continue);
    }

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        ProxyHandler.PassAsync<Location_Plain, SiteRequest>(request, Proxy);
}
