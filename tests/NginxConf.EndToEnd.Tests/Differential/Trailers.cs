using NginxConf.TestKit;
using NginxConf.TestKit.Differential;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>add_trailer, $sent_trailer_..., chunked_transfer_encoding; limits of the transfer rate as far as they are not time.</summary>
public sealed class Trailers(Sites<Trailers> sites) : IClassFixture<Sites<Trailers>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http(
        """
        include mime.types;
        default_type text/plain;
        fastcgi_param QUERY_STRING $query_string;
        ssl_certificate [[root]]/site.crt;
        ssl_certificate_key [[root]]/site.key;
        add_trailer X-Http inherited;
        limit_rate_after 100k;
        server {
            listen 127.0.0.1:[[port]];
            listen 127.0.0.1:[[port-h2]] ssl http2;
            server_name localhost;
            root [[root]];

            location / { try_files $uri =404; }
            location /one/ { add_trailer X-One 1; alias [[root]]/; }
            location /several/ { add_trailer X-A a; add_trailer X-B $arg_b; add_trailer X-A again; add_trailer X-Empty ""; alias [[root]]/; }
            location /always/ { add_trailer X-Not no; add_trailer X-Always $status always; alias [[root]]/; }
            location /only-ok/ { add_trailer X-Ok yes; return 404 "none"; }
            location /error/ { add_trailer X-Error yes always; return 500; }
            location /redirect/ { add_trailer X-Redirect yes; return 301 /x; }
            location /late/ { add_trailer X-Type $sent_http_content_type; add_trailer X-Length $sent_http_content_length; alias [[root]]/; }
            location /if/ { if ($arg_t) { add_trailer X-If yes; } alias [[root]]/; }
            location /gzip/ { gzip on; gzip_types *; add_trailer X-Zip yes; alias [[root]]/; }
            location /unchunked/ { chunked_transfer_encoding off; alias [[root]]/; }
            location /php { add_trailer X-Php $upstream_status; fastcgi_pass [[php]]; }
            location /php-unchunked { chunked_transfer_encoding off; fastcgi_pass [[php]]; }
            location /none/ { add_trailer X-None ""; alias [[root]]/; }

            location /rate/ { add_trailer X-Own 1; limit_rate 200k; alias [[root]]/; add_header X-Rate $limit_rate; }
            location /rate-set/ { set $limit_rate 300k; limit_rate 1; limit_rate_after 1m; alias [[root]]/; }
            location /rate-bad/ { set $limit_rate fast; return 200 "$limit_rate\n"; }
            location /rate-read/ { set $limit_rate 4k; return 200 "$limit_rate\n"; }
            location /rate-unset/ { limit_rate 5m; return 200 "$limit_rate\n"; }
            location /rate-variable/ { limit_rate $arg_rate; limit_rate_after $arg_after; alias [[root]]/; }
            location /rate-if/ { if ($arg_slow) { set $limit_rate 8m; } return 200 "$limit_rate\n"; }
        }
        """, "log_format t '$uri $sent_trailer_x_one $sent_trailer_x_a $limit_rate'; map $request_method $is_request { default 1; \"\" 0; } access_log access.log t if=$is_request;"))
    {
        Documents = directory =>
        {
            TestCertificate.Write(directory, "documents/site", "localhost");
            directory.Write("documents/a.txt", "a file of some bytes\n");
            directory.Write("documents/empty.txt", "");
            directory.Write("documents/large.bin", new byte[150_000]);
            directory.Write("documents/long.txt", FastCgiFaults.Pattern(5000));
        },
        Logs = [new("access.log"), new("error.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        "GET /a.txt",
        "GET /missing",
        "GET /one/a.txt",
        "HEAD /one/a.txt",
        "GET /one/a.txt HTTP/1.0",
        "GET /one/a.txt HTTP/1.0\nConnection: keep-alive",
        "GET /one/a.txt\nTE: trailers",
        "GET /one/empty.txt",
        "GET /one/a.txt\nRange: bytes=2-5",
        "GET /one/a.txt\nRange: bytes=2-5,7-8",
        "GET /one/a.txt\nRange: bytes=99-",
        "GET /one/a.txt\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /one/a.txt\n---\nGET /one/a.txt",
        "GET /several/a.txt?b=2",
        "GET /several/a.txt",
        "GET /always/a.txt",
        "GET /always/missing",
        "GET /only-ok/",
        "GET /error/",
        "GET /redirect/",
        "GET /late/a.txt",
        "GET /if/a.txt",
        "GET /if/a.txt?t=1",
        "GET /none/a.txt",
        "GET /unchunked/a.txt",
        "GET /php?reply=whole",
        "GET /php?reply=huge-with-length",
        "GET /php?reply=status-404",
        "GET /php?reply=no-content",
        "GET /php-unchunked?reply=whole",
        "GET /php-unchunked?reply=whole HTTP/1.0",
        "GET /php-unchunked?reply=huge-with-length",
        "[[port-h2]] GET /one/a.txt",
        "[[port-h2]] HEAD /one/a.txt",
        "[[port-h2]] GET /several/a.txt?b=2",
        "[[port-h2]] GET /php?reply=whole",
        "[[port-h2]] GET /only-ok/",
        "[[port-h2]] GET /gzip/long.txt\nAccept-Encoding: gzip",

        "GET /rate/a.txt",
        "GET /rate/large.bin",
        "GET /rate/large.bin\nRange: bytes=5-120000",
        "GET /rate-set/large.bin",
        "GET /rate-bad/",
        "GET /rate-read/",
        "GET /rate-unset/",
        "GET /rate-variable/large.bin?rate=100m&after=0",
        "GET /rate-variable/large.bin?rate=1k&after=1m",
        "GET /rate-variable/a.txt?rate=fast&after=1",
        "GET /rate-variable/a.txt",
        "GET /rate-if/?slow=1",
        "GET /rate-if/",
        "[[port-h2]] GET /rate/large.bin",
        "GET /php?reply=whole-slow",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
