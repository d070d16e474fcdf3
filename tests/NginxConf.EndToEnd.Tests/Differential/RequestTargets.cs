using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>The request target: decoding, dot segments, slashes, absolute form, and the variables that show it.</summary>
public sealed class RequestTargets(Sites<RequestTargets> sites) : IClassFixture<Sites<RequestTargets>>, IDifferentialSuite
{
    private const string Show = "\"$request_uri|$uri|$args|$is_args|$document_uri|$query_string|$arg_a|$host|$request\"";

    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "merged",
            $$"""
            location /exact-only { return 200 "short"; }
            location ~ \.php$ { return 200 "php {{Show[1..]}}; }
            location / { return 200 {{Show}}; }
            """,
            [.. Targets.Select(target => $"raw:GET {target} HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n")])
        .Add(
            "apart",
            $$"""
            merge_slashes off;
            location //double { return 200 "double $uri"; }
            location / { return 200 {{Show}}; }
            """,
            "GET //double/x",
            "GET /a//b///c",
            "GET /a//../b",
            "GET /a/..//b",
            "GET //",
            "GET /a/.//b",
            "GET /%2F/a",
            "GET /a//..//../b")
        .Add(
            "parameters",
            """
            fastcgi_param URI $uri;
            fastcgi_param REQUEST_URI $request_uri;
            fastcgi_param QUERY $query_string;
            fastcgi_param NAME $fastcgi_script_name;
            location /redirected { rewrite ^ /other%20x?k=v last; }
            location / { fastcgi_pass [[php]]; }
            """,
            "GET /a%20b/./c/../d?x=%20#frag",
            "GET /%E4%F6?%E4",
            "GET /a+b%2Bc;d=1",
            "GET /redirected/x?y");

    private static IEnumerable<string> Targets =>
    [
        "/a%2Fb",
        "/a%2fb%2F%2F/c",
        "/a%252Fb",
        "/a%2e%2e/b",
        "/a/%2e%2e/b",
        "/a/%2E/b",
        "/a/.%2e/b",
        "/a/..",
        "/a/../",
        "/a/.",
        "/a/./",
        "/a/b/../../../c",
        "/..",
        "/.",
        "/...",
        "/.../a",
        "/..a/b",
        "/.a",
        "/a/..b",
        "/a/b..",
        "/a/.b/./.c",
        "//",
        "///a",
        "/a//b",
        "/a/////b//",
        "//../a",
        "/a//../b",
        "/a/b//../../c",
        "/a;b=1/c;d",
        "/a;/../b",
        "/a+b",
        "/a%2Bb",
        "/a%20b",
        "/a%09b",
        "/a%00b",
        "/a%0",
        "/%",
        "/%g0",
        "/%25",
        "/%3F?%3F",
        "/a%3Fb=c?d",
        "/a%23b#c",
        "/a#b",
        "/a?b#c",
        "/a#b?c",
        "/a?",
        "/a??",
        "/a?b?c",
        "/a?&",
        "/a?a=1&a=2",
        "/a?A=1",
        "/a?a",
        "/a?a=",
        "/a?xa=1&a=2",
        "/a?a=1#x",
        "/a?/../b",
        "/a?//b",
        "/a?%00",
        "/a?\\x00",
        "/a?\\xff",
        "/\\xc3\\xa4",
        "/%c3%a4",
        "/%C3%A4",
        "/%ff%fe",
        "/a'b\"c",
        "/a\\\\b",
        "/a|b^c`d",
        "/{a}[b]<c>",
        "/~a!b@c$d&e*f(g)h=i,j:k",
        "/A/b",
        "/index.php/a%2Fb",
        "/a/index.php",
        "/a/index%2Ephp",
        "/a/index.php%20",
        "/a.php%0A",
        "/exact-only/",
        "/exact-only%2Fx",
        "/%65xact-only",
        "http://localhost/a/../b?a=1",
        "http://localhost",
        "http://localhost/",
        "http://localhost?a=1",
        "http://localhost:81/a",
        "http://LOCALHOST/A",
        "HTTP://localhost/a",
        "https://localhost/a",
        "http://localhost/a%2Fb//c",
        "http://localhost//a",
        "http://[::1]/a",
        "http://[::1]:80/a",
        "http://[::1/a",
        "http://user@localhost/a",
        "http://local_host/a",
        "http://local-host./a",
        "http://127.0.0.1:/a",
        "http://localhost:x/a",
        "http://localhost:80x/a",
        "http:/a",
        "http://",
        "http:///a",
        "a",
        "*",
        "*/a",
        "localhost:80",
        "/a b",
        "/a b HTTP/1.0",
        "/{pattern:2000}",
        "/%41{pattern:2000}?{pattern:2000}",
    ];

    public static DifferentialSetup Setup => s_sites.Setup();

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
