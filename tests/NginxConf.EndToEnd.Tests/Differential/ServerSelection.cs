using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Includes, and which server answers for a name and port.</summary>
public sealed class ServerSelection(Sites<ServerSelection> sites) : IClassFixture<Sites<ServerSelection>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        include sites/*.conf;
        include nothing/*.conf;
        """))
    {
        ConfigFiles = new Dictionary<string, string>
        {
            ["sites/10-first.conf"] = """
                server {
                    listen 127.0.0.1:[[port]];
                    server_name first.example alias.example;
                    include parts/answer;
                }
                """,
            ["sites/20-default.conf"] = """
                server {
                    listen 127.0.0.1:[[port]] default_server;
                    listen 127.0.0.1:[[port-other]];
                    server_name _;
                    location / { return 200 "default: $host $http_host $server_name"; }
                }
                """,
            ["sites/30-names.conf"] = """
                server { listen 127.0.0.1:[[port]]; server_name exact.example.org; return 200 "exact"; }
                server { listen 127.0.0.1:[[port]]; server_name *.example.org; return 200 "leading wildcard $host"; }
                server { listen 127.0.0.1:[[port]]; server_name .example.net; return 200 "dot $host"; }
                server { listen 127.0.0.1:[[port]]; server_name www.example.*; return 200 "trailing wildcard $host"; }
                server { listen 127.0.0.1:[[port]]; server_name *.deep.example.org; return 200 "longer wildcard"; }
                server { listen 127.0.0.1:[[port]]; server_name ~^(?<user>\w+)\.users\.test$; return 200 "user $user"; }
                server { listen 127.0.0.1:[[port]]; server_name ~^(www\.)?(?P<domain>.+)\.test$; return 200 "domain $domain, $2"; }
                server { listen 127.0.0.1:[[port]]; server_name "" localhost; return 200 "no name: $server_name"; }
                """,
            ["sites/40-other-port.conf"] = """
                server { listen 127.0.0.1:[[port-other]]; server_name only.other; return 200 "other port $server_port"; }
                server { listen unix:[[prefix]]/site.sock; server_name first.example; return 200 "unix"; }
                """,
            ["sites/50-many-names.conf"] = $$"""
                server { listen 127.0.0.1:[[port]]; server_name {{string.Join(' ', Enumerable.Range(90, 30).Select(i => $"host{i}.many.test"))}}; return 200 "many $host"; }
                """,
            ["parts/answer"] = """
                location / { return 200 "first: $server_name"; }
                include parts/more.inc;
                """,
            ["parts/more.inc"] = "location /more { return 200 'more from an include in an include'; }\n",
        },
    };

    public static TheoryData<string> Requests =>
    [
        "GET /\nHost: first.example",
        "GET /\nHost: ALIAS.Example",
        "GET /more\nHost: alias.example",
        "GET /\nHost: first.example:8080",
        "GET /\nHost: first.example.",
        "GET /\nHost: unknown.example",
        "GET /\nHost: 127.0.0.1",
        "GET /\nHost: exact.example.org",
        "GET /\nHost: a.example.org",
        "GET /\nHost: a.b.example.org",
        "GET /\nHost: a.deep.example.org",
        "GET /\nHost: example.org",
        "GET /\nHost: example.net",
        "GET /\nHost: sub.example.net",
        "GET /\nHost: www.example.de",
        "GET /\nHost: www.example.co.uk",
        "GET /\nHost: bob.users.test",
        "GET /\nHost: www.shop.test",
        "GET /\nHost: shop.test",
        "GET /\nHost: localhost",
        "GET / HTTP/1.0",
        "GET / HTTP/1.0\nHost: first.example",
        "GET http://first.example/more HTTP/1.1\nHost: unknown.example",
        "GET http://FIRST.example:99/more HTTP/1.1",
        "GET http://first.example HTTP/1.1",
        "[[port-other]] GET /\nHost: only.other",
        "[[port-other]] GET /\nHost: first.example",
        "[[port-other]] GET /\nHost: exact.example.org",
        "GET /\nHost: [::1]",
        "GET /\nHost: host90.many.test",
        "GET /\nHost: HOST119.many.test",
        "GET /\nHost: host120.many.test",
        "GET /\nHost: ",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
