using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>listen ... proxy_protocol: both versions, plain, with TLS and with HTTP/2.</summary>
public sealed class ProxyProtocol(Sites<ProxyProtocol> sites) : IClassFixture<Sites<ProxyProtocol>>, IDifferentialSuite
{
    private const string V1 = "PROXY TCP4 192.0.2.7 198.51.100.1 4711 8443\\r\\n";
    private const string V1Six = "PROXY TCP6 2001:DB8::7 ::1 4711 8443\\r\\n";
    private const string Signature = "\\x0d\\x0a\\x0d\\x0a\\x00\\x0d\\x0aQUIT\\x0a";
    private const string V2 = Signature + "\\x21\\x11\\x00\\x0c\\xc0\\x00\\x02\\x07\\xc6\\x33\\x64\\x01\\x12\\x67\\x20\\xfb";
    private const string V2Six = Signature + "\\x21\\x21\\x00\\x24" +
        "\\x20\\x01\\x0d\\xb8\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x07" +
        "\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x01\\x12\\x67\\x20\\xfb";
    private const string Get = "GET /echo HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n";

    // `listen ... http2` is the older spelling of `http2 on`, the only one that both versions of nginx know.
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        ssl_certificate [[root]]/../one.crt;
        ssl_certificate_key [[root]]/../one.key;
        map $remote_port $port { 4711 4711; 1 1; default "of the connection"; }
        log_format proxied '$proxy_protocol_addr|$remote_addr|$status';
        access_log access.log proxied;
        server {
            listen 127.0.0.1:[[port]] proxy_protocol;
            listen 127.0.0.1:[[port-tls]] ssl proxy_protocol;
            listen 127.0.0.1:[[port-h2]] ssl http2 proxy_protocol;
            location /echo {
                return 200 "$proxy_protocol_addr:$proxy_protocol_port $proxy_protocol_server_addr:$proxy_protocol_server_port $remote_addr $https";
            }
            location /real {
                set_real_ip_from 127.0.0.0/8;
                real_ip_header proxy_protocol;
                allow 192.0.2.0/24;
                deny all;
                add_header X-Client "$remote_addr:$remote_port" always;
                alias [[root]]/a.txt;
            }
        }
        server {
            listen 127.0.0.1:[[port-real]] proxy_protocol;
            set_real_ip_from 127.0.0.1;
            real_ip_header proxy_protocol;
            location / { return 200 "$remote_addr:$port $realip_remote_addr"; }
        }
        """, ""))
    {
        Documents = directory =>
        {
            TestCertificate.Write(directory, "one", "localhost");
            directory.Write("documents/a.txt", "file a\n");
        },
        Logs = [new("access.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        $"first:{V1}\nGET /echo",
        $"first:{V1}\nGET /echo\n---\nGET /echo",
        $"first:{V1Six}\nGET /echo",
        $"first:{V2}\nGET /echo",
        $"first:{V2}\nGET /echo\n---\nGET /echo",
        $"first:{V2Six}\nGET /echo",
        $"first:{V1}\nGET /real",
        $"first:{V1Six}\nGET /real",
        $"first:{V2}\nGET /real\n---\nGET /real",
        $"raw:{V1}{Get}",
        $"raw:{V2}{Get}",
        $"raw:{V2Six}{Get}",
        $"raw:PROXY UNKNOWN\\r\\n{Get}",
        $"raw:PROXY UNKNOWN ffff:f...f:ffff 1 2 anything\\r\\n{Get}",
        $"raw:PROXY TCP4 1.2.3.4 5.6.7.8 0 0\\r\\n{Get}",
        $"raw:PROXY TCP4 999.1 ::: 1 65535\\r\\n{Get}",
        $"raw:PROXY TCP4   1 2\\r\\n{Get}",
        $"raw:PROXY TCP6 1.2.3.4 5.6.7.8 1 2\\r\\n{Get}",
        $"raw:{Signature}\\x20\\x00\\x00\\x00{Get}",
        $"raw:{Signature}\\x20\\x11\\x00\\x04abcd{Get}",
        $"raw:{Signature}\\x21\\x12\\x00\\x04abcd{Get}",
        $"raw:{Signature}\\x21\\x31\\x00\\x04abcd{Get}",
        $"raw:{Signature}\\x21\\x01\\x00\\x00{Get}",

        $"[[port-real]] first:{V1}\nGET /",
        $"[[port-real]] first:{V2Six}\nGET /\n---\nGET /",
        "[[port-real]] raw:PROXY UNKNOWN\\r\\nGET / HTTP/1.0\\r\\n\\r\\n",
        "[[port-real]] raw:PROXY TCP4 junk 1.1.1.1 1 2\\r\\nGET / HTTP/1.0\\r\\n\\r\\n",
        "[[port-real]] raw:PROXY TCP4 999.1 1.1.1.1 1 2\\r\\nGET / HTTP/1.0\\r\\n\\r\\n",

        $"[[port-tls]] first:{V1}\nGET /echo",
        $"[[port-tls]] first:{V2}\nGET /echo\n---\nGET /real",
        $"[[port-tls]] first:{V2Six}\nGET /real",
        $"[[port-h2]] first:{V1}\nGET /echo",
        $"[[port-h2]] first:{V2}\nGET /echo\n---\nGET /real",
        $"[[port-h2]] first:{V2Six}\nGET /real",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
