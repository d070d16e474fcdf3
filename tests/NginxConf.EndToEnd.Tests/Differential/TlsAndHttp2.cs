using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>TLS with a certificate per server name, and HTTP/2 over it.</summary>
public sealed class TlsAndHttp2(Sites<TlsAndHttp2> sites) : IClassFixture<Sites<TlsAndHttp2>>, IDifferentialSuite
{
    // `listen ... http2` is the older spelling of `http2 on`, the only one that both versions of nginx know.
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        fastcgi_param HTTPS $https if_not_empty;
        fastcgi_param REQUEST_SCHEME $scheme;
        fastcgi_param SERVER_PROTOCOL $server_protocol;
        fastcgi_param SERVER_PORT $server_port;
        fastcgi_param REMOTE_PORT $remote_port;
        fastcgi_param QUERY_STRING $query_string;
        fastcgi_param CONTENT_LENGTH $content_length;
        server {
            listen 127.0.0.1:[[port]];
            listen 127.0.0.1:[[port-tls]] ssl default_server;
            listen 127.0.0.1:[[port-h2]] ssl http2 default_server;
            server_name one.example localhost;
            ssl_certificate [[root]]/../one.crt;
            ssl_certificate_key [[root]]/../one.key;
            root [[root]];
            location / { return 200 "one $scheme $https $server_name $host $server_protocol $request"; }
            location /files/ { }
            location /files { }
            location /php { client_max_body_size 0; fastcgi_pass [[php]]; }
            location /refused { fastcgi_pass [[refused]]; }
            location /moved { return 301 /files/a.txt; }
            location /headers { add_header X-Echo "$http_x_one|$http_cookie|$http_user_agent"; return 204; }
        }
        server {
            listen 127.0.0.1:[[port-tls]] ssl;
            listen 127.0.0.1:[[port-h2]] ssl http2;
            server_name two.example *.two.example;
            ssl_certificate [[root]]/../two.crt;
            ssl_certificate_key [[root]]/../two.key;
            ssl_protocols TLSv1.2 TLSv1.3;
            location / { return 200 "two $host"; }
        }
        """))
    {
        Documents = directory =>
        {
            TestCertificate.Write(directory, "one", "one.example", "localhost");
            TestCertificate.Write(directory, "two", "two.example", "*.two.example");
            directory.Write("documents/files/a.txt", "file a, which is long enough for ranges\n");
            directory.Write("documents/files/large.bin", new byte[3_000_000]);
        },
    };

    public static TheoryData<string> Requests =>
    [
        "[[port-tls]] GET /\nHost: one.example",
        "[[port-tls]] GET /\nHost: two.example",
        "[[port-tls]] GET /\nHost: sub.two.example",
        "[[port-tls]] GET /\nHost: unknown.example",
        "[[port-tls]] GET /files/a.txt",
        "[[port-tls]] GET /files/large.bin",
        "[[port-tls]] GET /files",
        "[[port-tls]] GET /moved",
        "[[port-tls]] GET /php?reply=whole",
        "[[port-tls]] GET /php?reply=huge",
        "[[port-tls]] POST /php?reply=whole\n\n{pattern:400000}",
        "[[port-tls]] GET /\n---\nGET /files/a.txt\n---\nHEAD /",
        "GET /",

        "[[port-h2]] GET /\nHost: one.example",
        "[[port-h2]] GET /\nHost: two.example",
        "[[port-h2]] GET /\nHost: unknown.example",
        "[[port-h2]] HEAD /",
        "[[port-h2]] GET /files/a.txt",
        "[[port-h2]] HEAD /files/a.txt",
        "[[port-h2]] GET /files/a.txt\nRange: bytes=0-3",
        "[[port-h2]] GET /files/a.txt\nRange: bytes=0-3,7-8",
        "[[port-h2]] GET /files/a.txt\nIf-None-Match: *",
        "[[port-h2]] GET /files/large.bin",
        "[[port-h2]] GET /files/missing",
        "[[port-h2]] GET /files/../%2e/a%20b",
        "[[port-h2]] GET /files",
        "[[port-h2]] GET /moved",
        "[[port-h2]] GET /headers\nX-One: 1\nCookie: a=1; b=2\nUser-Agent: test",
        "[[port-h2]] GET /php?reply=whole",
        "[[port-h2]] HEAD /php?reply=whole",
        "[[port-h2]] GET /php?reply=huge",
        "[[port-h2]] GET /php?reply=huge-with-length",
        "[[port-h2]] GET /php?reply=status-404",
        "[[port-h2]] GET /php?reply=cookies",
        "[[port-h2]] GET /php?reply=empty-body",
        "[[port-h2]] GET /php?reply=close-before-header",
        "[[port-h2]] POST /php?reply=whole\nContent-Type: text/plain\n\nsmall body",
        "[[port-h2]] POST /php?reply=whole\n\n{pattern:400000}",
        "[[port-h2]] GET /refused",
        "[[port-h2]] GET /\n---\nGET /php?reply=whole\n---\nGET /files/a.txt\n---\nPOST /php?reply=whole\n\nx",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
