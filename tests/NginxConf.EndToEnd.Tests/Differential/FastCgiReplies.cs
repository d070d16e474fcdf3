using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>What becomes of a backend's reply, whole or broken, and what the error log says about it.</summary>
public sealed class FastCgiReplies(Sites<FastCgiReplies> sites) : IClassFixture<Sites<FastCgiReplies>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        fastcgi_param QUERY_STRING $query_string;
        fastcgi_next_upstream off;
        fastcgi_buffer_size 4k;
        upstream broken-pair { server [[refused]]; server [[refused-second]]; }
        upstream half-broken { server [[refused]]; server [[php]]; }
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            location / { fastcgi_pass [[php]]; }
            location /slow { fastcgi_read_timeout 200ms; fastcgi_pass [[php]]; }
            location /unbuffered { fastcgi_buffering off; fastcgi_pass [[php]]; }
            location /kept { fastcgi_keep_conn on; fastcgi_pass [[php]]; }
            location /hide { fastcgi_hide_header X-Powered-By; fastcgi_pass_header Server; fastcgi_pass_header Date; fastcgi_pass [[php]]; }
            location /refused { fastcgi_pass [[refused]]; }
            location /refused-unix { fastcgi_pass [[refused-unix]]; }
            location /no-socket { fastcgi_pass unix:[[prefix]]/none.sock; }
            location /broken-pair { fastcgi_next_upstream error timeout; fastcgi_pass broken-pair; }
            location /half-broken { fastcgi_next_upstream error timeout; fastcgi_pass half-broken; }
            location /error-page { error_page 502 504 /sorry.html; fastcgi_pass [[refused]]; }
            location /named-fallback { error_page 502 = @fallback; fastcgi_pass [[refused]]; }
            location @fallback { fastcgi_pass [[php]]; }
            location /elsewhere { return 200 "elsewhere $args"; }
            location /sorry.html { internal; }
            location /headers { add_header X-Added yes; expires 1h; fastcgi_pass [[php]]; }
        }
        """))
    {
        Documents = directory => directory.Write("documents/sorry.html", "<p>sorry</p>\n"),
        Logs = [new("error.log")],
    };

    public static TheoryData<string> Requests =>
    [
        "GET /?reply=whole",
        "HEAD /?reply=whole",
        "GET /?reply=whole HTTP/1.0",
        "GET /?reply=no-status",
        "GET /?reply=tiny-records",
        "GET /?reply=padded",
        "GET /?reply=split-header",
        "GET /?reply=slow-drip",
        "GET /?reply=stderr-first",
        "GET /?reply=stderr-between",
        "GET /?reply=huge",
        "GET /?reply=huge-with-length",
        "HEAD /?reply=huge-with-length",
        "GET /?reply=empty-body",
        "GET /?reply=lf-only",
        "GET /?reply=status-404",
        "GET /?reply=status-500",
        "GET /?reply=redirect",
        "GET /?reply=redirect-absolute",
        "GET /?reply=cookies",
        "GET /?reply=application-status",
        "GET /?reply=long-body",
        "GET /?reply=reset-before-header",
        "GET /?reply=close-before-header",
        "GET /slow?reply=never",
        "GET /slow?reply=hang-after-header",
        "GET /?reply=garbage",
        "GET /?reply=wrong-version",
        "GET /?reply=wrong-request-id",
        "GET /?reply=wrong-type",
        "GET /?reply=truncated-record",
        "GET /?reply=truncated-header",
        "GET /?reply=header-then-end",
        "GET /?reply=truncated-body",
        "GET /?reply=no-end-request",
        "GET /?reply=oversized-header",
        "GET /?reply=invalid-header",
        "GET /?reply=stderr-only",
        "GET /?reply=nothing",
        "GET /?reply=overloaded",
        "GET /?reply=invalid-status",
        "GET /unbuffered?reply=whole",
        "GET /unbuffered?reply=huge",
        "GET /unbuffered?reply=padded",
        "GET /unbuffered?reply=overloaded",
        "GET /kept?reply=whole",
        "GET /kept?reply=huge",
        "GET /kept?reply=oversized-header",
        "GET /hide?reply=powered",
        "GET /?reply=powered",
        "GET /?reply=accel-redirect",
        "GET /?reply=not-modified",
        "GET /?reply=no-content",
        "GET /refused",
        "HEAD /refused",
        "POST /refused\n\nbody",
        "GET /refused-unix",
        "GET /no-socket",
        "GET /broken-pair",
        "GET /half-broken?reply=whole",
        "GET /error-page",
        "GET /named-fallback?reply=whole",
        "GET /headers?reply=whole",
        "GET /headers?reply=status-500",
        "GET /?reply=whole\nRange: bytes=0-3",
        "GET /?reply=etag\nIf-None-Match: \"abc\"",
        "GET /?reply=etag\nRange: bytes=0-3",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
