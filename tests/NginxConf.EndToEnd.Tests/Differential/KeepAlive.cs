using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>When a connection is kept: versions, Connection fields, limits, browsers, errors.</summary>
public sealed class KeepAlive(Sites<KeepAlive> sites) : IClassFixture<Sites<KeepAlive>>, IDifferentialSuite
{
    private const string Old = "User-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)";
    private const string Safari = "User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 (KHTML, like) Version/17 Safari/605.1";

    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            location / { return 200 "$connection_requests $pipe"; }
            location /files { }
            location /three { keepalive_requests 3; return 200 "$connection_requests"; }
            location /one { keepalive_requests 1; return 200 "one"; }
            location /zero { keepalive_requests 0; return 200 "zero"; }
            location /never { keepalive_timeout 0; return 200 "never"; }
            location /never-inner { keepalive_timeout 0; rewrite ^ /inner last; }
            location /inner { return 200 "inner"; }
            location /never-page { keepalive_timeout 0; error_page 404 /inner; }
            location /told { keepalive_timeout 75s 20s; return 200 "told"; }
            location /old { keepalive_time 1ms; return 200 "old"; }
            location /any-browser { keepalive_disable none; return 200 "any"; }
            location /no-safari { keepalive_disable safari; return 200 "safari"; }
            location /no-both { keepalive_disable msie6 safari; return 200 "both"; }
            location /php { fastcgi_pass [[php]]; }
            location /streamed { fastcgi_request_buffering off; fastcgi_pass [[php]]; }
            location /limited { client_max_body_size 5; return 200 "limited"; }
            location /post { fastcgi_pass [[php]]; client_max_body_size 5; error_page 413 =200 /inner; }
            location /bad { return 400; }
            location /error { return 500; }
            location /unavailable { return 503; }
            location /not-implemented { return 501; }
            location /bye { return 444; }
            location /linger-off { lingering_close off; return 400; }
            location /linger-always { lingering_close always; lingering_time 1s; lingering_timeout 200ms; keepalive_timeout 0; return 200 "always"; }
        }
        server {
            listen 127.0.0.1:[[port-never]];
            keepalive_timeout 0;
            location / { return 200 "location"; }
            return 200 "server level";
        }
        server {
            listen 127.0.0.1:[[port-two]];
            keepalive_requests 2;
            rewrite ^/rewritten /x;
            if ($arg_level) { return 200 "server level $connection_requests"; }
            location / { return 200 "location $connection_requests"; }
        }
        """))
    {
        Documents = directory => directory.Write("documents/files/a.txt", "file a\n"),
    };

    public static TheoryData<string> Requests =>
    [
        "GET /\n---\nGET /\n---\nGET /",
        "GET / HTTP/1.0",
        "GET / HTTP/1.0\nConnection: keep-alive\n---\nGET / HTTP/1.0\nConnection: keep-alive\n---\nGET / HTTP/1.0",
        "GET / HTTP/1.0\nConnection: close",
        "GET /\nConnection: close",
        "GET /\nConnection: CLOSE",
        "GET /\nConnection: keep-alive, close",
        "GET /\nConnection: upgrade",
        "GET /\nConnection: x-close-not",
        "GET /\nConnection: keep-alive\nConnection: close",
        "GET /\nConnection: close\nConnection: keep-alive",
        "GET / HTTP/1.0\nConnection: Keep-Alive\nConnection: foo",
        "GET /php?reply=whole HTTP/1.0\nConnection: keep-alive",
        "GET /files/a.txt HTTP/1.0\nConnection: keep-alive\n---\nHEAD /files/a.txt HTTP/1.0\nConnection: keep-alive\n---\nGET /files/none HTTP/1.0\nConnection: keep-alive",
        "GET /three\n---\nGET /three\n---\nGET /three",
        "GET /\n---\nGET /\n---\nGET /three",
        "GET /one",
        "GET /zero",
        "GET /never",
        "GET /never-inner",
        "GET /never-page",
        "GET /told",
        "HEAD /told",
        "GET /told\nConnection: close",
        "[[port-never]] GET /",
        "[[port-two]] GET /?level=1\n---\nGET /?level=1",
        "[[port-two]] GET /?level=1\n---\nGET /",
        "[[port-two]] GET /rewritten\n---\nGET /rewritten",
        "GET /any-browser\n" + Old,
        "POST /any-browser\n" + Old + "\n\nbody",
        "GET /\n" + Old,
        "POST /\n" + Old + "\n\nbody",
        "POST /\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1; SV1)\n\nbody",
        "POST /\nUser-Agent: Mozilla/4.0 (compatible; MSIE 5.01; Windows NT 5.1)\n\nbody",
        "POST /\nUser-Agent: Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 5.1)\n\nbody",
        "POST /\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Opera 8)\n\nbody",
        "POST /\nUser-Agent: MSIE 6.\n\nbody",
        "GET /\n" + Safari,
        "GET /no-safari\n" + Safari,
        "POST /no-safari\n" + Old + "\n\nbody",
        "GET /no-both\n" + Safari,
        "POST /no-both\n" + Old + "\n\nbody",
        "GET /no-safari\nUser-Agent: Mozilla/5.0 (Macintosh; Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Chrome/99 Safari/605",
        "GET /no-safari\nUser-Agent: Mozilla/5.0 (Macintosh; Mac OS X) Gecko/2010 Safari/605",

        // After errors.
        "GET /bad",
        "GET /error",
        "GET /unavailable\n---\nGET /",
        "GET /not-implemented",
        "GET /files/none\n---\nGET /",
        "DELETE /files/a.txt\n---\nGET /",
        "GET /bye",
        "GET /linger-off",
        "GET /linger-always",
        "POST /linger-always\n\nbody",
        "GET /php?reply=status-404\n---\nGET /",
        "GET /php?reply=close-before-header\n---\nGET /",

        // Bodies that nobody reads.
        "POST /\n\nbody\n---\nGET /",
        "POST /\n\n{pattern:100000}\n---\nGET /",
        "POST /\nTransfer-Encoding: chunked\n\n{pattern:100000}\n---\nGET /",
        "POST /files/none\n\n{pattern:100000}\n---\nGET /",
        "POST /limited\n\n{pattern:100000}",
        "POST /limited\nTransfer-Encoding: chunked\n\n{pattern:100000}\n---\nGET /",
        "POST /post\n\n{pattern:100000}",
        "POST /php?reply=whole\n\n{pattern:100000}\n---\nGET /",
        "POST /streamed?reply=whole\n\n{pattern:100000}\n---\nGET /",
        "raw:POST / HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 4\\r\\n\\r\\nbodyPOST / HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\nx\\r\\n0\\r\\n\\r\\nGET / HTTP/1.0\\r\\n\\r\\n",
        "raw:GET /three HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /three HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /three HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /three HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
        "raw-end:GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
        "raw-end:GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /",
        "raw-end:GET /files/a.txt HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET /never HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
