using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>stub_status, $connections_* and empty_gif. That the counters count is shown by <c>Behaviour.ConnectionCounting</c>.</summary>
public sealed class StatusPages(Sites<StatusPages> sites) : IClassFixture<Sites<StatusPages>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "handlers",
            """
            root [[root]];
            location /gif { empty_gif; }
            location /gif-cached { empty_gif; expires max; }
            location /gif-typed { empty_gif; types { } default_type text/plain; add_header X-A 1; }
            location /gif-tried { empty_gif; try_files /none /gif; }
            location /gif-returned { empty_gif; return 200 "rewrite comes first"; }
            location /gif-denied { empty_gif; deny all; }
            location /gif/if { empty_gif; if ($arg_a) { add_header X-If 1; } }
            location /gif/nested { empty_gif; location /gif/nested/in { } }
            location /last-wins { fastcgi_pass [[php]]; empty_gif; }
            location /slash/ { empty_gif; }
            location /status-denied { stub_status; deny all; }
            location /status-page { stub_status; error_page 405 =200 /gif; }
            location /writing { return 200 "$connections_writing $connections_reading"; }
            """,
            "GET /gif",
            "HEAD /gif",
            "GET /gif HTTP/1.0",
            "POST /gif\n\nx",
            "PUT /gif",
            "GET /gif/anything/",
            "GET /gif\nRange: bytes=0-4",
            "GET /gif\nIf-Modified-Since: Mon, 28 Sep 1970 06:00:00 GMT",
            "GET /gif\nIf-Modified-Since: Mon, 28 Sep 1970 05:00:00 GMT",
            "GET /gif-cached",
            "GET /gif-typed",
            "GET /gif-tried",
            "GET /gif-returned",
            "GET /gif-denied",
            "GET /gif/if?a=1",
            "GET /gif/nested",
            "GET /gif/nested/in",
            "GET /last-wins",
            "GET /slash",
            "GET /slash/",
            "GET /status-denied",
            "POST /status-page",
            "GET /writing")
        .Add(
            "server",
            """
            stub_status on;
            location /here { }
            """,
            "POST /none",
            "PUT /none",
            "GET /here");

    public static DifferentialSetup Setup => s_sites.Setup() with
    {
        Documents = directory => directory.Write("documents/a.txt", "file a\n"),
    };

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
