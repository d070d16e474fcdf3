namespace NginxConf.Generated.Servers.SiteExample;

using System;
using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Proxy;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Upstreams;

/// <summary><c>location /variable/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/variable/"
/// content  HTTP, http://$arg_to$request_uri
/// </code></remarks>
internal sealed class Location_Variable : SiteExampleLocation, IProxyLocation<SiteRequest>
{
    public static readonly ProxySettings Proxy = new()
    {
        Upstream = Upstream.PerRequest,                                     // proxy_pass http://$arg_to$request_uri;
        UrlHasVariables = true,
        ReadTimeout = TimeSpan.FromMinutes(5),                              // proxy_read_timeout 5m;
        ReplacedHeaders =
        [
            ByteSlice.From("host"u8),
            ByteSlice.From("x-forwarded-for"u8),
            ByteSlice.From("x-constant"u8),
            ByteSlice.From("accept-encoding"u8),
        ],
    };

    private static readonly ProxyAddresses s_addresses = new(Proxy);

    public static readonly Location_Variable Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/variable/"u8),
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

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request)
    {
        // proxy_pass http://$arg_to$request_uri;
        var address = new ValueWriter(request.Memory);
        address.Write("http://"u8);
        address.Write(request.Arg("to"u8));
        address.Write(request.RequestUri);
        var outcome = s_addresses.Find(request, address.Complete(), out var settings, out var url);
        return outcome.IsContinue
            ? ProxyHandler.PassAsync<Location_Variable, SiteRequest>(request, settings, url)
            : new(outcome);
    }
}
