namespace NginxConf.Generated.Servers.SiteExample;

using System;
using System.Security.Authentication;
using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Proxy;
using NginxConf.Runtime.Sites;

/// <summary><c>location /secure/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/secure/"
/// content  HTTP, https://app.example/x/
/// </code></remarks>
internal sealed class Location_Secure : SiteExampleLocation, IProxyLocation<SiteRequest>
{
    public static readonly ProxySettings Proxy = new()
    {
        Upstream = Upstreams.AppExample443,                                 // proxy_pass https://app.example/x/;
        Url = ProxyUrl.From("https://app.example/x/"u8),
        ReadTimeout = TimeSpan.FromMinutes(5),                              // proxy_read_timeout 5m;
        Tls = new()
        {
            SendsName = true,                                               // proxy_ssl_server_name on;
            Verifies = true,                                                // proxy_ssl_verify on;
            TrustedCertificateFile = "ca.pem",                              // proxy_ssl_trusted_certificate ca.pem;
            Protocols = SslProtocols.Tls13,                                 // proxy_ssl_protocols TLSv1.3;
            ReusesSessions = false,                                         // proxy_ssl_session_reuse off;
        },
        ReplacesTlsName = true,                                             // proxy_ssl_name $host;
        ReplacedHeaders =
        [
            ByteSlice.From("host"u8),
            ByteSlice.From("x-forwarded-for"u8),
            ByteSlice.From("x-constant"u8),
            ByteSlice.From("accept-encoding"u8),
        ],
    };

    public static readonly Location_Secure Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/secure/"u8),
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

    public static ByteSlice TlsName(SiteRequest request)
    {
        // proxy_ssl_name $host;
        return request.Host;
    }

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        ProxyHandler.PassAsync<Location_Secure, SiteRequest>(request, Proxy);
}
