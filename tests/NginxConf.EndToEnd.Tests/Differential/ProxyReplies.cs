using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>What becomes of an HTTP backend's reply, whole or broken, and what the error log says about it.</summary>
public sealed class ProxyReplies(Sites<ProxyReplies> sites) : IClassFixture<Sites<ProxyReplies>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_next_upstream off;
        upstream pooled { server [[http-pooled]]; keepalive 2; }
        upstream half-broken { server [[refused]]; server [[http]]; }
        upstream broken-pair { server [[refused]]; server [[refused-second]]; }
        upstream two { server [[http-one]]; server [[http-two]]; }
        upstream three { server [[http-three]] max_fails=0; server [[http-four]] max_fails=0; }
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            location / { proxy_pass http://[[http]]; }
            location /fresh { proxy_pass http://[[http]]; }
            location /closing { proxy_http_version 1.0; proxy_set_header Connection close; proxy_pass http://[[http]]; }
            location /slow { proxy_read_timeout 200ms; proxy_pass http://[[http]]; }
            location /unbuffered { proxy_buffering off; proxy_pass http://[[http]]; }
            location /small { proxy_buffer_size 1k; proxy_buffers 4 1k; proxy_busy_buffers_size 2k; proxy_pass http://[[http]]; }
            location /pooled { proxy_pass http://pooled; }
            location /hide { proxy_hide_header X-Powered-By; proxy_pass_header Server; proxy_pass_header Date; proxy_pass_header X-Pad; proxy_pass http://[[http]]; }
            location /ignore { proxy_ignore_headers X-Accel-Redirect X-Accel-Charset; proxy_pass http://[[http]]; }
            location /intercept { proxy_intercept_errors on; error_page 404 500 /sorry.html; error_page 401 /sorry.html; proxy_pass http://[[http]]; }
            location /intercept-named { proxy_intercept_errors on; error_page 503 = @fallback; proxy_pass http://[[http]]; }
            location /method-get { proxy_method GET; proxy_pass http://[[http]]; }
            location /method-head { proxy_method HEAD; proxy_pass http://[[http]]; }
            location /refused { proxy_pass http://[[refused]]; }
            location /refused-unix { proxy_pass http://[[refused-unix]]; }
            location /no-socket { proxy_pass http://unix:[[prefix]]/none.sock; }
            location /broken-pair { proxy_next_upstream error timeout; proxy_pass http://broken-pair; }
            location /half-broken { proxy_next_upstream error timeout; proxy_pass http://half-broken; }
            location /next-404 { proxy_next_upstream http_404 http_503; proxy_pass http://three; }
            location /next-header { proxy_next_upstream invalid_header; proxy_pass http://two; }
            location /error-page { error_page 502 504 /sorry.html; proxy_pass http://[[refused]]; }
            location /named-fallback { error_page 502 = @fallback; proxy_pass http://[[refused]]; }
            location @named { return 200 "named $upstream_status"; }
            location @fallback { proxy_pass http://[[http]]; }
            location /elsewhere { return 200 "elsewhere $args"; }
            location /sorry.html { internal; }
            location /upstream-trailers { add_trailer X-More "[$upstream_trailer_more]"; proxy_pass http://[[http]]; }
            location /headers { add_header X-Added "$upstream_status|$upstream_http_x_powered_by|$upstream_addr"; expires 1h; proxy_pass http://[[http]]; }
            location /upgrade { proxy_set_header Connection upgrade; proxy_set_header Upgrade $http_upgrade; proxy_pass http://[[http]]; }
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
        "GET /?reply=whole-close",
        "GET /?reply=http10",
        "GET /?reply=http10-length",
        "GET /?reply=http10-keep",
        "GET /?reply=until-close",
        "GET /?reply=until-close HTTP/1.0",
        "GET /?reply=chunked",
        "GET /?reply=chunked HTTP/1.0",
        "HEAD /method-head?reply=whole",
        "GET /?reply=chunked-extensions",
        "GET /upstream-trailers?reply=chunked-extensions",
        "GET /?reply=chunked-lf",
        "GET /?reply=chunked-capitals",
        "GET /?reply=chunked-drip",
        "GET /?reply=chunked-empty",
        "GET /?reply=huge",
        "GET /?reply=huge-chunked",
        "GET /?reply=huge-until-close",
        "GET /?reply=drip",
        "GET /?reply=empty",
        "GET /?reply=lf-only",
        "GET /?reply=no-fields",
        "GET /?reply=no-phrase",
        "GET /?reply=blank-phrase",
        "GET /?reply=own-phrase",
        "GET /?reply=sub-status",
        "GET /?reply=version-2",
        "GET /?reply=not-modified",
        "GET /?reply=not-modified-length",
        "GET /?reply=no-content",
        "GET /?reply=reset-content",
        "GET /?reply=unauthorized",
        "GET /?reply=status-404",
        "GET /?reply=status-500",
        "GET /?reply=powered",
        "GET /?reply=hop-by-hop",
        "GET /?reply=cookies",
        "GET /?reply=etag",
        "GET /?reply=etag\nIf-None-Match: \"abc\"",
        "GET /?reply=etag\nRange: bytes=0-3",
        "GET /?reply=partial\nRange: bytes=0-4",
        "GET /?reply=accel-redirect",
        "POST /?reply=accel-redirect\n\nbody",
        "GET /?reply=accel-named",
        "GET /?reply=accel-unbuffered",
        "GET /?reply=8-bit",
        "GET /?reply=empty-field",
        "GET /fresh?reply=nothing",
        "GET /fresh?reply=reset",
        "GET /slow?reply=never",
        "GET /slow?reply=hang-in-head",
        "GET /fresh?reply=truncated-head",
        "GET /fresh?reply=truncated-line",
        "GET /?reply=truncated-body",
        "GET /?reply=truncated-chunk",
        "GET /?reply=truncated-chunks",
        "GET /?reply=bad-chunk",
        "GET /?reply=bad-chunk-end",
        "GET /?reply=bad-first-chunk",
        "GET /?reply=surplus",
        "GET /?reply=surplus-chunked",
        "GET /?reply=oversized-head",
        "GET /?reply=invalid-field",
        "GET /?reply=nul-in-field",
        "GET /?reply=no-colon",
        "GET /closing?reply=http10",
        "GET /closing?reply=whole",
        "GET /unbuffered?reply=whole",
        "GET /unbuffered?reply=chunked",
        "GET /unbuffered?reply=until-close",
        "GET /unbuffered?reply=huge",
        "GET /unbuffered?reply=huge-chunked",
        "GET /unbuffered?reply=surplus",
        "GET /small?reply=huge-chunked",
        "GET /small?reply=powered",
        "GET /pooled?reply=whole\n---\nGET /pooled?reply=chunked\n---\nGET /pooled?reply=not-modified\n---\nGET /pooled?reply=empty",
        "GET /pooled?reply=whole-close\n---\nGET /pooled?reply=whole",
        "GET /pooled?reply=http10-length\n---\nGET /pooled?reply=whole",
        "HEAD /pooled?reply=whole\n---\nGET /pooled?reply=huge\n---\nGET /pooled?reply=whole",
        "GET /pooled?reply=surplus\n---\nGET /pooled?reply=whole",
        "GET /hide?reply=powered",
        "GET /hide?reply=whole",
        "GET /ignore?reply=accel-redirect",
        "GET /ignore?reply=accel-charset",
        "GET /intercept?reply=status-404",
        "GET /intercept?reply=status-500",
        "GET /intercept?reply=unauthorized",
        "GET /intercept?reply=status-503",
        "GET /intercept-named?reply=status-503",
        "HEAD /method-get?reply=whole",
        "POST /method-get?reply=whole\n\nbody",
        "GET /refused",
        "HEAD /refused",
        "POST /refused\n\nbody",
        "GET /refused-unix",
        "GET /no-socket",
        "GET /broken-pair",
        "GET /half-broken?reply=whole",
        "GET /next-404?reply=status-404",
        "GET /next-404?reply=status-503",
        "POST /next-404?reply=status-503\n\nbody",
        "GET /next-header?reply=invalid-field",
        "GET /error-page",
        "GET /named-fallback?reply=whole",
        "GET /headers?reply=powered",
        "GET /headers?reply=status-500",
        "GET /?reply=status&to=299%20Odd",
        "GET /?reply=status&to=600%20Odd",
        "GET /?reply=status&to=999%20Odd",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
