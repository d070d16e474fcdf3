namespace NginxConf.Generated.Servers.SiteExample;

using System;
using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Proxy;
using NginxConf.Runtime.Sites;

/// <summary><c>location /bare/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/bare/"
/// content  HTTP, http://unix:/run/app.sock:/x
/// </code></remarks>
internal sealed class Location_Bare : SiteExampleLocation, IProxyLocation<SiteRequest>
{
    private static readonly ByteSlice s_put = ByteSlice.From("PUT"u8);

    public static readonly ProxySettings Proxy = new()
    {
        Upstream = Upstreams.UnixRunAppSock,                                // proxy_pass http://unix:/run/app.sock:/x;
        Url = ProxyUrl.From("http://unix:/run/app.sock:/x"u8),
        ReadTimeout = TimeSpan.FromMinutes(5),                              // proxy_read_timeout 5m;
        ReplacesMethod = true,                                              // proxy_method PUT;
        ReplacesBody = true,                                                // proxy_set_body "[$request_body]";
        ReplacedHeaders =
        [
            ByteSlice.From("only"u8),
        ],
        RewritesDefaultRedirect = false,                                    // proxy_redirect off;
    };

    public static readonly Location_Bare Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/bare/"u8),
        Kind = LocationKind.Prefix,
    };

    public override bool HasContentHandler => true;

    public static void WriteHeaders(SiteRequest request, ref ProxyHeaderWriter headers)
    {
        // proxy_set_header Only this;
        headers.WriteLines("Only: this\r\n"u8);
    }

    public static ByteSlice Method(SiteRequest request)
    {
        // proxy_method PUT;
        return s_put;
    }

    public static ByteSlice Body(SiteRequest request)
    {
        // proxy_set_body "[$request_body]";
        var body = new ValueWriter(request.Memory);
        body.Write("["u8);
        body.Write(request.RequestBody);
        body.Write("]"u8);
        return body.Complete();
    }

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        ProxyHandler.PassAsync<Location_Bare, SiteRequest>(request, Proxy);
}
