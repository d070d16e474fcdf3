using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>What an HTTP backend receives: method, fields, body, over which connection.</summary>
public sealed class ProxyRequests(Sites<ProxyRequests> sites) : IClassFixture<Sites<ProxyRequests>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        underscores_in_headers on;
        upstream pooled { server [[http-pooled]]; keepalive 2; }
        upstream rotating { server [[http-one]]; server [[http-two]] weight=2; }
        upstream named.example { server [[http]]; }
        server {
            listen 127.0.0.1:[[port]];
            server_name site.example localhost;
            root [[root]];
            location / { proxy_pass http://[[http]]; }
            location /closing/ { proxy_http_version 1.0; proxy_set_header Connection close; proxy_pass http://[[http]]; }
            location /named/ { proxy_pass http://named.example; }
            location /own/ {
                proxy_set_header Host $host;
                proxy_set_header X-Real-IP $remote_addr;
                proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                proxy_set_header X-Forwarded-Proto $scheme;
                proxy_set_header X-Constant "a constant";
                proxy_set_header X-None $arg_none;
                proxy_set_header Accept-Encoding "";
                proxy_set_header Connection "";
                proxy_pass http://[[http]];
                location /own/inherits/ { proxy_pass http://[[http]]; }
                location /own/replaces/ { proxy_set_header Only this; proxy_set_header Connection ""; proxy_pass http://[[http]]; }
            }
            location /case/ { proxy_set_header hOsT own; proxy_set_header x-twice one; proxy_set_header X-Twice two; proxy_set_header Connection ""; proxy_pass http://[[http]]; }
            location /empty-host/ { proxy_set_header Host ""; proxy_set_header Connection ""; proxy_pass http://[[http]]; }
            location /http-host/ { proxy_set_header Host $http_host; proxy_set_header Connection ""; proxy_pass http://[[http]]; }
            location /proxy-host/ { proxy_set_header Host $proxy_host:x; proxy_set_header Connection ""; proxy_pass http://[[http]]; }
            location /hop/ { proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $http_connection; proxy_set_header TE $http_te; proxy_pass http://[[http]]; }
            location /no-headers/ { proxy_pass_request_headers off; proxy_pass http://[[http]]; }
            location /no-headers-set/ { proxy_pass_request_headers off; proxy_set_header X-A a; proxy_set_header Connection ""; proxy_pass http://[[http]]; }
            location /no-body/ { proxy_pass_request_body off; proxy_set_header Content-Length ""; proxy_set_header Connection ""; proxy_pass http://[[http]]; }
            location /method/ { proxy_method PUT; proxy_pass http://[[http]]; }
            location /method-variable/ { proxy_method $arg_method; proxy_pass http://[[http]]; }
            location /body/ { proxy_set_body "set:$arg_x"; proxy_pass http://[[http]]; }
            location /body-request/ { proxy_set_body "[$request_body]"; proxy_pass http://[[http]]; }
            location /stream/ { proxy_request_buffering off; proxy_pass http://[[http]]; }
            location /stream-10/ { proxy_http_version 1.0; proxy_set_header Connection close; proxy_request_buffering off; proxy_pass http://[[http]]; }
            location /spill/ { client_max_body_size 0; client_body_buffer_size 8k; proxy_pass http://[[http]]; }
            location /spill-stream/ { client_max_body_size 0; proxy_request_buffering off; proxy_pass http://[[http]]; }
            location /limited/ { client_max_body_size 10; error_page 413 = /; proxy_pass http://[[http]]; }
            location /round/ { proxy_pass http://rotating; }
            location /pooled/ { proxy_pass http://pooled; }
            location /pooled-close/ { proxy_set_header Connection close; proxy_pass http://pooled; }
            location /if/ {
                proxy_set_header X-Where location;
                proxy_set_header Connection "";
                proxy_pass http://[[http]];
                if ($arg_if) { set $x 1; }
            }
            location /internal/ { proxy_set_header L $proxy_internal_body_length; proxy_set_header C $proxy_internal_chunked; proxy_set_header Connection ""; proxy_pass http://[[http]]; }
        }
        """))
    {
        Documents = directory => directory.Write("documents/file", "a file\n"),
    };

    public static TheoryData<string> Requests =>
    [
        "GET /",
        "GET /\nAccept: */*\nX-Custom: value\nX-Custom: second\nx-lower-CASE: 1",
        "HEAD /path",
        "DELETE /path",
        "OPTIONS /path",
        "ODD /path",
        "GET /path HTTP/1.0",
        "GET /path HTTP/1.0\nHost: site.example:81",
        "GET /\nHost: unknown.example:81",
        "GET /\nConnection: close",
        "GET /\nConnection: keep-alive, X-Gone\nKeep-Alive: timeout=5\nX-Gone: 1",
        "GET /\nUpgrade: websocket\nConnection: Upgrade\nTE: trailers\nExpect: 100-continue",
        "GET /\nProxy: http://evil/\nProxy-Connection: x\nAuthorization: Basic YTpi\nReferer: r",
        "GET /\nX_Underscore: kept",
        "GET /\nCookie: a=1\nCookie: b=2",
        "GET /\nX-Empty:\nX-Spaces:   a b  ",
        "GET /\nX-Long: {pattern:4000}",
        "GET /\nUser-Agent: \u00e4\u00f6",
        "raw:GET /\\xe4?\\xff HTTP/1.1\\r\\nHost: localhost\\r\\nX-Eight: \\xe4\\xff\\r\\nConnection: close\\r\\n\\r\\n",
        "raw:GET / HTTP/1.1\\nHost: localhost\\nX-Tab: a\\tb\\nConnection: close\\n\\n",
        "GET /closing/",
        "POST /closing/\nTransfer-Encoding: chunked\n\nin chunks",
        "GET /named/",
        "GET /own/\nHost: SITE.example:8080\nAccept-Encoding: gzip\nX-Real-IP: forged\nX-None: forged",
        "GET /own/\nX-Forwarded-For: 1.1.1.1",
        "GET /own/\nX-Forwarded-For: 1.1.1.1\nX-Forwarded-For: 2.2.2.2",
        "GET /own/inherits/",
        "GET /own/replaces/",
        "GET /case/\nX-TWICE: mine",
        "GET /empty-host/",
        "GET /http-host/ HTTP/1.0",
        "GET /http-host/\nHost: Site.Example:80",
        "GET /proxy-host/",
        "GET /hop/\nUpgrade: h2c\nConnection: x\nTE: trailers",
        "GET /no-headers/\nX-Any: 1",
        "POST /no-headers/\n\nbody",
        "GET /no-headers-set/\nX-Any: 1",
        "POST /no-body/\n\nbody",
        "POST /no-body/\nTransfer-Encoding: chunked\n\nbody",
        "GET /method/",
        "POST /method/\n\nbody",
        "GET /method-variable/?method=PATCH",
        "HEAD /method-variable/?method=GET",
        "GET /body/?x=1",
        "POST /body/?x=1\n\nreplaced",
        "POST /body/\nTransfer-Encoding: chunked\n\nreplaced",
        "POST /body-request/\n\noriginal",
        "GET /body-request/",
        "POST /\nContent-Type: application/x-www-form-urlencoded\n\na=1&b=2",
        "POST /\nContent-Length: 0",
        "POST /",
        "GET /\n\nbody of a GET",
        "PUT /\n\n{pattern:20000}",
        "POST /\nTransfer-Encoding: chunked\n\nab",
        "raw:POST / HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\nConnection: close\\r\\n\\r\\n0\\r\\n\\r\\n",
        "POST /\nExpect: 100-continue\n\nbody",
        "POST /stream/\n\nbody",
        "POST /stream/\n\n{pattern:200000}",
        "POST /stream-10/\nTransfer-Encoding: chunked\n\nin chunks",
        "POST /spill/\n\n{pattern:500000}",
        "POST /spill/\nTransfer-Encoding: chunked\n\n{pattern:300000}",
        "POST /spill-stream/\n\n{pattern:500000}",
        "POST /spill-stream/\nTransfer-Encoding: chunked\n\n{pattern:300000}",
        "POST /limited/\n\nlonger than allowed",
        "GET /round/1",
        "GET /round/2",
        "GET /round/3",
        "GET /round/4",
        "GET /pooled/1\n---\nPOST /pooled/2\n\nbody\n---\nGET /pooled/3",
        "GET /pooled/4",
        "GET /pooled-close/1",
        "GET /if/",
        "GET /if/?if=1",
        "POST /internal/\n\nbody",
        "GET /internal/",
        "GET /\n---\nPOST /second\n\nbody\n---\nGET /third",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
