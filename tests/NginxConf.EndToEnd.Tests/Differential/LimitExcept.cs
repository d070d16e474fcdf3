using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>limit_except: which methods it leaves alone, and what holds for the others.</summary>
public sealed class LimitExcept(Sites<LimitExcept> sites) : IClassFixture<Sites<LimitExcept>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "access",
            """
            root [[root]];
            auth_basic_user_file htpasswd;
            location /get { limit_except GET { deny all; } fastcgi_pass [[php]]; }
            location /get-post { limit_except get Post { deny all; } fastcgi_pass [[php]]; }
            location /head { limit_except HEAD { deny all; } fastcgi_pass [[php]]; }
            location /dav { limit_except PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK PATCH OPTIONS { deny all; } fastcgi_pass [[php]]; }
            location /login { limit_except GET { auth_basic "write"; } fastcgi_pass [[php]]; }
            location /login-file { limit_except GET { auth_basic "write"; auth_basic_user_file other; } fastcgi_pass [[php]]; }
            location /opened { deny all; limit_except GET { allow all; } fastcgi_pass [[php]]; }
            location /inherits { deny all; limit_except GET { auth_basic "write"; } fastcgi_pass [[php]]; }
            location /any { satisfy any; deny all; limit_except GET { auth_basic "write"; } fastcgi_pass [[php]]; }
            location /empty { deny all; limit_except GET { } fastcgi_pass [[php]]; }
            location /log { limit_except GET { access_log off; } fastcgi_pass [[php]]; }
            """,
            "GET /get",
            "HEAD /get",
            "POST /get\n\na=b",
            "PUT /get\n\nx",
            "DELETE /get",
            "OPTIONS /get",
            "FOO /get",
            "TRACE /get",
            "GET /get-post",
            "HEAD /get-post",
            "POST /get-post\n\na=b",
            "PUT /get-post",
            "GET /head",
            "HEAD /head",
            "PROPFIND /dav",
            "PROPPATCH /dav",
            "MKCOL /dav",
            "COPY /dav",
            "MOVE /dav",
            "LOCK /dav",
            "UNLOCK /dav",
            "PATCH /dav",
            "OPTIONS /dav",
            "GET /dav",
            "GET /login",
            "POST /login\n\na=b",
            "POST /login\nAuthorization: Basic dXNlcjpzZWNyZXQ=\n\na=b",
            "POST /login\nAuthorization: Basic dXNlcjp3cm9uZw==\n\na=b",
            "POST /login-file\nAuthorization: Basic dXNlcjpzZWNyZXQ=\n\na=b",
            "GET /opened",
            "POST /opened",
            "GET /inherits",
            "POST /inherits\nAuthorization: Basic dXNlcjpzZWNyZXQ=",
            "GET /any",
            "POST /any",
            "POST /any\nAuthorization: Basic dXNlcjpzZWNyZXQ=",
            "GET /empty",
            "POST /empty",
            "GET /log",
            "POST /log")
        .Add(
            "handlers",
            """
            root [[root]];
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            location /static { limit_except GET { allow all; } }
            location /alias/ { alias [[root]]/files/; limit_except HEAD { allow all; } }
            location ~ ^/regex/(.*)$ { alias [[root]]/files/$1; limit_except HEAD { allow all; } }
            location /try { try_files /a.txt =404; limit_except HEAD { allow all; } }
            location /return { limit_except GET { allow all; } return 200 "returned $request_method"; }
            location /rewrite { limit_except GET { allow all; } rewrite ^ /a.txt; }
            location /if { limit_except GET { allow all; } if ($arg_a) { return 200 "if"; } fastcgi_pass [[php]]; }
            location /status { stub_status; limit_except HEAD { allow all; } }
            location /gif { empty_gif; limit_except HEAD { allow all; } }
            location /headers { add_header X-A "$request_method" always; expires 1h; limit_except GET { deny all; } }
            location /param { fastcgi_param WHERE outer; limit_except GET { allow all; } fastcgi_pass [[php]]; }
            location /nested { limit_except GET { deny all; } location /nested/in { fastcgi_pass [[php]]; } }
            location /slash/ { limit_except GET { deny all; } fastcgi_pass [[php]]; }
            location /body { client_max_body_size 10; limit_except GET { allow all; } fastcgi_pass [[php]]; }
            location /page { error_page 403 /a.txt; limit_except GET { deny all; } fastcgi_pass [[php]]; }
            location /page-named { error_page 403 @named; limit_except GET { deny all; } fastcgi_pass [[php]]; }
            location @named { limit_except GET { deny all; } return 200 "named $request_method"; }
            location /to-named { try_files /none @named; }
            location /internal { internal; limit_except GET { deny all; } }
            location /proxy/ { fastcgi_pass [[php]]; limit_except GET { proxy_pass http://[[http]]; } }
            location /proxied/ { proxy_pass http://[[http]]/base/; limit_except GET { allow all; } }
            location /proxied-closed/ { proxy_pass http://[[http]]; limit_except GET { deny all; } }
            """,
            "GET /static/a.txt",
            "POST /static/a.txt",
            "DELETE /static/a.txt",
            "GET /alias/a.txt",
            "HEAD /alias/a.txt",
            "GET /regex/a.txt",
            "HEAD /regex/a.txt",
            "GET /try",
            "HEAD /try",
            "GET /return",
            "POST /return\n\nx",
            "PUT /return",
            "GET /rewrite",
            "POST /rewrite",
            "GET /if?a=1",
            "POST /if?a=1",
            "GET /status",
            "GET /gif",
            "HEAD /gif",
            "GET /headers",
            "POST /headers",
            "GET /param",
            "POST /param\n\nx",
            "POST /nested/in\n\nx",
            "POST /nested/other",
            "GET /slash",
            "POST /slash",
            "POST /body\n\n{pattern:11}",
            "POST /page\n\nx",
            "POST /page-named",
            "GET /page-named",
            "GET /to-named",
            "POST /to-named",
            "GET /internal",
            "POST /internal",
            "GET /proxy/a",
            "POST /proxy/a\n\nx",
            "GET /proxied/a",
            "POST /proxied/a\n\nx",
            "GET /proxied-closed/a",
            "DELETE /proxied-closed/a");

    public static DifferentialSetup Setup => s_sites.Setup() with
    {
        ConfigFiles = new Dictionary<string, string> { ["htpasswd"] = "user:{PLAIN}secret\n", ["other"] = "someone:{PLAIN}secret\n" },
        Documents = directory =>
        {
            directory.Write("documents/a.txt", "file a\n");
            directory.Write("documents/static/a.txt", "file static\n");
            directory.Write("documents/files/a.txt", "file in files\n");
        },
    };

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
