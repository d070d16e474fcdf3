using NginxConf.TestKit.Differential;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>expires in all forms, add_header where nginx treats a field specially, and ranges beside what filters do.</summary>
public sealed class ResponseHeaders(Sites<ResponseHeaders> sites) : IClassFixture<Sites<ResponseHeaders>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        include mime.types;
        default_type text/plain;
        fastcgi_param QUERY_STRING $query_string;
        map $sent_http_content_type $by_type { default off; text/html epoch; text/css max; ~image/ 1h; text/plain @23h59m; text/x-modified -5m; }
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];

            location /e/plain/ { expires 24h; alias [[root]]/; }
            location /e/plus/ { expires +90s; alias [[root]]/; }
            location /e/long/ { expires 1y; alias [[root]]/; }
            location /e/mixed/ { expires 1d12h30m; alias [[root]]/; }
            location /e/zero/ { expires 0; alias [[root]]/; }
            location /e/negative/ { expires -1; alias [[root]]/; }
            location /e/epoch/ { expires epoch; alias [[root]]/; }
            location /e/max/ { expires max; alias [[root]]/; }
            location /e/off/ { expires 1h; location /e/off/inner/ { expires off; alias [[root]]/; } }
            location /e/modified/ { expires modified 10y; alias [[root]]/; }
            location /e/modified-past/ { expires modified -1d; alias [[root]]/; }
            location /e/modified-return/ { expires modified 1h; return 200 "no time of modification"; }
            location /e/type/ { expires $by_type; alias [[root]]/; }
            location /e/variable/ { expires $arg_e; alias [[root]]/; }
            location /e/variable-modified/ { expires modified $arg_e; alias [[root]]/; }
            location /e/404/ { expires 1h; return 404; }
            location /e/301/ { expires 1h; return 301 /x; }
            location /e/if/ { if ($arg_e) { expires 2h; } alias [[root]]/; }
            location /e/php { expires 1h; fastcgi_pass [[php]]; }
            location /e/php-off { fastcgi_pass [[php]]; }

            location /h/control/ { expires 1h; add_header Cache-Control public; add_header Cache-Control immutable; alias [[root]]/; }
            location /h/link/ { add_header Link "</a>; rel=preload"; add_header Link "</b>; rel=preload"; alias [[root]]/; }
            location /h/modified/ { add_header Last-Modified "Fri, 01 Mar 2024 00:00:00 GMT"; alias [[root]]/; }
            location /h/modified-none/ { add_header Last-Modified ""; alias [[root]]/; }
            location /h/etag/ { add_header ETag "\"own\""; alias [[root]]/; }
            location /h/etag-none/ { add_header ETag ""; alias [[root]]/; }
            location /h/standard/ { add_header Server mine; add_header Date never; add_header Connection odd; add_header Content-Length 3; alias [[root]]/; }
            location /h/type/ { add_header Content-Type text/x-own; alias [[root]]/; }
            location /h/location/ { add_header Location /elsewhere; return 201 "made"; }
            location /h/ranges/ { add_header Accept-Ranges none; alias [[root]]/; }
            location /h/vary/ { gzip on; gzip_vary on; add_header Vary Cookie; alias [[root]]/; }
            location /h/status/ { add_header X-Status $status; add_header X-Always $status always; return 418; }
            location /h/304/ { add_header X-Not-Modified yes; expires 1h; alias [[root]]/; }
            location /h/php { add_header Cache-Control added; expires 1h; fastcgi_pass [[php]]; }

            location /r/gzip/ { gzip on; gzip_types *; alias [[root]]/; }
            location /r/charset/ { charset utf-8; alias [[root]]/; }
            location /r/max-1/ { max_ranges 1; alias [[root]]/; }
            location /r/max-0/ { max_ranges 0; alias [[root]]/; }
            location /r/etag-off/ { etag off; alias [[root]]/; }
            location /r/rate/ { limit_rate 50m; alias [[root]]/; }
            location /r/ { alias [[root]]/; }
        }
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/page.html", "<p>a page of more than twenty bytes</p>\n");
            directory.Write("documents/style.css", "p { color: green }");
            directory.Write("documents/image.png", "png");
            directory.Write("documents/plain.txt", "0123456789abcdefghijklmnopqrstuvwxyz\n");
            directory.Write("documents/large.bin", FastCgiFaults.Pattern(400_000));
        },
        Script = Reply,
    };

    public static TheoryData<string> Requests =>
    [
        "GET /e/plain/page.html",
        "GET /e/plus/page.html",
        "GET /e/long/page.html",
        "GET /e/mixed/page.html",
        "GET /e/zero/page.html",
        "GET /e/negative/page.html",
        "GET /e/epoch/page.html",
        "GET /e/max/page.html",
        "GET /e/off/inner/page.html",
        "GET /e/modified/page.html",
        "GET /e/modified-past/page.html",
        "GET /e/modified-return/",
        "GET /e/type/page.html",
        "GET /e/type/style.css",
        "GET /e/type/image.png",
        "GET /e/type/large.bin",
        "GET /e/variable/page.html?e=1h",
        "GET /e/variable/page.html?e=-1h",
        "GET /e/variable/page.html?e=max",
        "GET /e/variable/page.html?e=off",
        "GET /e/variable/page.html?e=",
        "GET /e/variable/page.html",
        "GET /e/variable/page.html?e=nonsense",
        "GET /e/variable/page.html?e=@25h",
        "GET /e/variable/page.html?e=1y1y",
        "GET /e/variable-modified/page.html?e=20y",
        "GET /e/variable-modified/page.html?e=max",
        "GET /e/404/",
        "GET /e/301/",
        "GET /e/if/page.html",
        "GET /e/if/page.html?e=1",
        "GET /e/php?Expires:%20Thu,%2001%20Jan%201970%2000:00:01%20GMT%0D%0ACache-Control:%20private",
        "GET /e/php?Cache-Control:%20private%0D%0ACache-Control:%20max-age=1",
        "GET /e/php-off?Expires:%20Thu,%2001%20Jan%201970%2000:00:01%20GMT%0D%0ACache-Control:%20private",
        "GET /e/php?X-Accel-Expires:%2010",

        "GET /h/control/page.html",
        "GET /h/link/page.html",
        "GET /h/modified/page.html",
        "GET /h/modified/page.html\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /h/modified/page.html\nRange: bytes=0-3\nIf-Range: Fri, 01 Mar 2024 00:00:00 GMT",
        "GET /h/modified/page.html\nRange: bytes=0-3\nIf-Range: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /h/modified-none/page.html",
        "GET /h/etag/page.html",
        "GET /h/etag/page.html\nRange: bytes=0-3\nIf-Range: \"own\"",
        "GET /h/etag-none/page.html",
        "GET /h/standard/page.html",
        "GET /h/type/page.html",
        "GET /h/location/",
        "GET /h/ranges/page.html",
        "GET /h/ranges/page.html\nRange: bytes=0-3",
        "GET /h/vary/page.html",
        "GET /h/vary/page.html\nAccept-Encoding: gzip",
        "GET /h/status/",
        "GET /h/304/page.html\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /h/php?Cache-Control:%20private%0D%0ACache-Control:%20max-age=1",

        "GET /r/gzip/page.html\nRange: bytes=0-3",
        "GET /r/gzip/page.html\nAccept-Encoding: gzip\nRange: bytes=0-3",
        "GET /r/gzip/page.html\nAccept-Encoding: gzip\nRange: bytes=0-3,5-6\nIf-Range: \"65e079f0-28\"",
        "GET /r/charset/page.html\nRange: bytes=0-3",
        "GET /r/charset/page.html\nRange: bytes=0-3,5-6",
        "GET /r/rate/large.bin\nRange: bytes=1000-99999",
        "GET /r/rate/large.bin\nRange: bytes=0-0,399000-",
        "GET /r/max-1/plain.txt\nRange: bytes=0-3",
        "GET /r/max-1/plain.txt\nRange: bytes=0-3,5-6",
        "GET /r/max-0/plain.txt\nRange: bytes=0-3",
        "GET /r/plain.txt\nRange: bytes=0-3\nIf-Range: W/\"65e079f0-25\"",
        "GET /r/plain.txt\nRange: bytes=0-3\nIf-Range: *",
        "GET /r/plain.txt\nRange: bytes=0-3\nIf-Range: nonsense",
        "GET /r/plain.txt\nRange: bytes=0-3\nIf-Range: \"",
        "GET /r/etag-off/plain.txt\nRange: bytes=0-3\nIf-Range: \"65e079f0-25\"",
        "GET /r/plain.txt\nRange: bytes=0-0" + Ranges(1, 300),
        "GET /r/large.bin\nRange: bytes=0-0" + Ranges(2, 700),
        "GET /r/large.bin\nRange: bytes=0-399999,0-399999",
        "GET /r/large.bin\nRange: bytes=0-199999,200000-399999",
        "HEAD /r/large.bin\nRange: bytes=0-0" + Ranges(2, 700),
        "GET /r/plain.txt\nRange: bytes=0-0,,1-1",
        "GET /r/plain.txt\nRange: bytes=0-0,",
        "GET /r/plain.txt\nRange: bytes= 0 - 3",
        "GET /r/plain.txt\nRange: bytes=-0",
        "GET /r/plain.txt\nRange: bytes=0-3\nRange: bytes=5-6",
        "GET /r/plain.txt HTTP/1.0\nRange: bytes=0-3,5-6",
        "POST /r/plain.txt\nRange: bytes=0-3",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);

    // So many single bytes, some bytes apart.
    private static string Ranges(int step, int count) => string.Concat(Enumerable.Range(1, count).Select(i => $",{i * step}-{i * step}"));

    private static FastCgiReply Reply(FastCgiRequest request) =>
        FastCgiReply.Output(Uri.UnescapeDataString(request["QUERY_STRING"] ?? "") + "\r\nContent-Type: text/plain\r\n\r\nfrom the backend\n");
}
