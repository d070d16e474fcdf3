using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>What <c>proxy_pass</c> asks the backend for: with and without a URI, in every kind of location, after every change of the path.</summary>
public sealed class ProxyUris(Sites<ProxyUris> sites) : IClassFixture<Sites<ProxyUris>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        proxy_http_version 1.0;
        proxy_set_header Connection close;
        upstream backend { server [[http]]; }
        map $arg_to $chosen { default [[http]]; named backend; port backend:81; unix "[[http-unix]]:/u"; name none.example; garbage "[["; }
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            location / { proxy_pass http://[[http]]; }
            location /slash/ { proxy_pass http://[[http]]/; }
            location /replaced/ { proxy_pass http://[[http]]/remote/; }
            location /cut { proxy_pass http://[[http]]/remote; }
            location /deep/er/ { proxy_pass http://[[http]]/a/b/c?fixed=1&; }
            location /query { proxy_pass http://[[http]]?q=; }
            location = /exact { proxy_pass http://[[http]]/other; }
            location ^~ /first/ { proxy_pass HTTP://[[http]]/caps/; }
            location ~ ^/regex/(.+)$ { proxy_pass http://[[http]]; }
            location /upstream/ { proxy_pass http://backend/up/; }
            location /upper/ { proxy_pass http://BackEnd; }
            location /unix { proxy_pass http://[[http-unix]]; }
            location /unix-uri/ { proxy_pass http://[[http-unix]]:/remote/; }
            location /broken/ { rewrite ^/broken/(.*)$ /changed/$1?x=1 break; proxy_pass http://[[http]]/ignored/; }
            location /last/ { rewrite ^/last/(.*)$ /replaced/$1 last; }
            location /to-plain/ { rewrite ^/to-plain/(.*)$ /plain/$1 last; }
            location /plain/ { proxy_pass http://[[http]]; }
            location /if/ {
                proxy_pass http://[[http]]/outer/;
                if ($arg_if = yes) { set $x 1; }
                if ($arg_if = own) { proxy_pass http://[[http]]; }
            }
            location /try/ { try_files $uri @named; }
            location /try-path/ { try_files $uri /replaced/fallback?$args; }
            location @named { proxy_pass http://[[http]]; }
            location /error/ { error_page 404 = /replaced/error; return 404; }
            location /error-named/ { error_page 404 = @named; return 404; }
            location /var/ { proxy_pass http://$chosen; }
            location /var-uri/ { proxy_pass http://[[http]]$request_uri; }
            location /var-path/ { set $path "/a b/$arg_p"; proxy_pass http://[[http]]$path; }
            location /var-query/ { proxy_pass http://[[http]]?all=$arg_p; }
            location /var-scheme/ { set $url "$arg_url"; proxy_pass $url; }
            location /var-argument/ { proxy_pass http://[[http]]/x$is_args$args; }
            location ~ ^/var-regex/(?<rest>.*)$ { proxy_pass http://[[http]]/re/$rest; }
            location /outer/ {
                proxy_pass http://[[http]]/o/;
                location /outer/inner/ { proxy_pass http://[[http]]/i/; }
                location /outer/none/ { return 200 "none"; }
            }
            location /set-args/ { set $args "a=1"; proxy_pass http://[[http]]; }
            location /set-args-uri/ { set $args "a=1"; proxy_pass http://[[http]]/; }
            location /log/ { add_header X-Proxy "$proxy_host|$uri" always; proxy_pass http://[[http]]/; }
            location /log-unix/ { add_header X-Proxy "$proxy_host|$proxy_port" always; proxy_pass http://[[http-unix]]:/; }
            location /log-name/ { add_header X-Proxy "$proxy_host|$proxy_port" always; proxy_pass http://backend/; }
            location /log-static/ { add_header X-Proxy "$proxy_host|$proxy_port|$proxy_add_x_forwarded_for" always; return 204; }
        }
        """))
    {
        Documents = directory => directory.Write("documents/try/file", "a file\n"),
    };

    public static TheoryData<string> Requests =>
    [
        "GET /",
        "GET /path/to?a=b&c=d",
        "GET /p%61th%20x/%C3%BC?%20",
        "GET /a/../b//c/./d?x#y",
        "GET /raw|chars\"<>?q|\"",
        "GET /semi;colon+plus?a+b",
        "GET http://other.example/absolute?x",
        "GET http://other.example",
        "OPTIONS /path",
        "GET /slash",
        "GET /slash?x=1",
        "GET /slash/",
        "GET /slash/a/b?c",
        "GET /slash/%2e%2e/x",
        "GET /slash/%2F%20x",
        "GET /slash/a%3Fb%23c%25d",
        "GET /slash/ä\u00fc",
        "GET /slash/plus+plus",
        "GET /slash//double//slash",
        "GET /replaced/",
        "GET /replaced/x?y",
        "POST /replaced",
        "GET /cut",
        "GET /cutting/edge",
        "GET /cut/x?y=1",
        "GET /deep/er/x?y=1",
        "GET /deep/er/",
        "GET /query",
        "GET /query/more?x",
        "GET /exact",
        "GET /exact?x=1",
        "GET /first/x",
        "GET /first",
        "GET /regex/x%20y?z",
        "GET /upstream/x",
        "GET /upper/x",
        "GET /unix?x",
        "GET /unix-uri/x?y",
        "GET /broken/x%20y?z=2",
        "GET /last/x?y=1",
        "GET /last/x%20y",
        "GET /to-plain/x%20y?z",
        "GET /if/x",
        "GET /if/x?if=yes",
        "GET /if/x?if=own",
        "GET /try/file",
        "GET /try/other%20x?y=1",
        "GET /try-path/other?y=1",
        "GET /error/x?y=1",
        "GET /error-named/x%20y?z",
        "POST /error/x\n\nbody",
        "GET /var/x?to=address",
        "GET /var/x?to=named",
        "GET /var/x?to=port",
        "GET /var/x?to=unix",
        "GET /var/x?to=name",
        "GET /var/x?to=garbage",
        "GET /var-uri/x%20y?z",
        "GET /var-path/?p=x%20y",
        "GET /var-query/?p=1",
        "GET /var-scheme/?url=none",
        "GET /var-scheme/?url=ftp://x/",
        "GET /var-scheme/?url=http://",
        "GET /var-scheme/",
        "GET /var-argument/?a=1",
        "GET /var-regex/a%20b/c?d",
        "GET /outer/x",
        "GET /outer/inner/x",
        "GET /outer/inner",
        "GET /outer",
        "GET /outer/none/",
        "GET /set-args/x?b=2",
        "GET /set-args-uri/x?b=2",
        "GET /log/x",
        "GET /log-unix/x",
        "GET /log-name/x",
        "GET /log-static/\nX-Forwarded-For: 1.1.1.1",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
