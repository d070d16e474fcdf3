using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Which server answers a name, what a Host may be, and what redirects make of names and ports.</summary>
public sealed class HostNames(Sites<HostNames> sites) : IClassFixture<Sites<HostNames>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "kinds",
            """
            server { listen 127.0.0.1:[[port]]; server_name ~^(?<kinds_name>.+)\.regex\.test$; return 200 "regex $kinds_name"; }
            server { listen 127.0.0.1:[[port]] default_server; server_name default.test; return 200 "default $host|$server_name|$http_host"; }
            server { listen 127.0.0.1:[[port]]; server_name www.a.test *.a.test a.*; return 200 "a $host|$server_name"; }
            server { listen 127.0.0.1:[[port]]; server_name www.b.*  .b.test  ~^b\d+\.test$ "~^(?<kinds_q>q{2,3})\.test$"; return 200 "b $host|$server_name|$kinds_q"; }
            server { listen 127.0.0.1:[[port]]; server_name *.x.a.test x.*; return 200 "x $host"; }
            server { listen 127.0.0.1:[[port]]; server_name ~regex; return 200 "second regex"; }
            server { listen 127.0.0.1:[[port]]; server_name ""; return 200 "empty $host|$server_name"; }
            server { listen 127.0.0.1:[[port]]; server_name $hostname UPPER.test; return 200 "upper $server_name|$host"; }
            server { listen 127.0.0.1:[[port]]; server_name bücher.test 192.0.2.1 [2001:db8::1] under_score.test; return 200 "odd $host"; }
            """,
            "GET /\nHost: www.a.test",
            "GET /\nHost: WWW.A.TEST",
            "GET /\nHost: www.a.test.",
            "GET /\nHost: y.a.test",
            "GET /\nHost: y.x.a.test",
            "GET /\nHost: x.a.test",
            "GET /\nHost: a.example",
            "GET /\nHost: a.test",
            "GET /\nHost: a.",
            "GET /\nHost: x.anything.at.all",
            "GET /\nHost: b.test",
            "GET /\nHost: sub.b.test",
            "GET /\nHost: www.b.example",
            "GET /\nHost: b12.test",
            "GET /\nHost: qqq.test",
            "GET /\nHost: QQ.test",
            "GET /\nHost: one.regex.test",
            "GET /\nHost: ONE.Regex.test",
            "GET /\nHost: other-regex",
            "GET /\nHost: upper.test",
            "GET /\nHost: b\u00fccher.test",
            "GET /\nHost: 192.0.2.1",
            "GET /\nHost: 192.0.2.1:8080",
            "GET /\nHost: [2001:db8::1]",
            "GET /\nHost: [2001:db8::1]:80",
            "GET /\nHost: [2001:DB8::1]",
            "GET /\nHost: under_score.test",
            "GET /\nHost: unknown",
            "GET /\nHost: unknown:99999",
            "GET /\nHost: default.test:80:90",
            "GET /\nHost:",
            "GET / HTTP/1.0",
            "GET http://www.a.test/ HTTP/1.1\nHost: default.test",
            "GET http://y.a.test:80/ HTTP/1.0",
            "GET http://b12.test/\nHost: bad host")
        .Add(
            "validity",
            """
            return 200 "$host|$http_host";
            """,
            "GET /\nHost: a/b",
            "GET /\nHost: a\\b",
            "GET /\nHost: a b",
            "GET /\nHost: a,b",
            "GET /\nHost: a%20b",
            "GET /\nHost: a_b",
            "GET /\nHost: -a-",
            "GET /\nHost: .a",
            "GET /\nHost: a..",
            "GET /\nHost: .",
            "GET /\nHost: :80",
            "GET /\nHost: a:",
            "GET /\nHost: a:b",
            "GET /\nHost: [a]b",
            "GET /\nHost: [::1",
            "GET /\nHost: ::1",
            "GET /\nHost: []",
            "GET /\nHost: a[b]",
            "GET /\nHost: user@a",
            "GET /\nHost: a?b",
            "GET /\nHost: a#b",
            "GET /\nHost: \u00e4",
            "GET /\nHost: <script>",
            "GET /\nHost: a\nHost: a",
            "GET /\nhost: lower")
        .Add(
            "ports",
            """
            server { listen 127.0.0.1:[[port]]; server_name one.test; return 200 "one"; }
            server { listen 127.0.0.1:[[port]]; listen 127.0.0.1:[[port-second]]; server_name two.test; return 200 "two $server_port"; }
            server { listen 127.0.0.1:[[port-second]]; server_name one.test; return 200 "one on second"; }
            server { listen *:[[port-any]]; server_name any.test; return 200 "any $server_addr"; }
            server { listen 127.0.0.1:[[port-any]]; server_name exact.test; return 200 "exact $server_addr"; }
            server { listen [::]:[[port-six]] ipv6only=off; server_name six.test; return 200 "six $server_addr|$remote_addr"; }
            """,
            "GET /\nHost: one.test",
            "GET /\nHost: two.test",
            "[[port-second]] GET /\nHost: one.test",
            "[[port-second]] GET /\nHost: two.test",
            "[[port-second]] GET /\nHost: none.test",
            "[[port-any]] GET /\nHost: any.test",
            "[[port-any]] GET /\nHost: exact.test",
            "[[port-six]] GET /")
        .Add(
            "redirects",
            """
            server {
                listen 127.0.0.1:[[port]];
                server_name first.test second.test;
                root [[root]];
                location /plain { return 301 /to; }
                location /no-port { port_in_redirect off; return 301 /to; }
                location /server-name { server_name_in_redirect on; return 301 /to; }
                location /server-name-no-port { server_name_in_redirect on; port_in_redirect off; return 301 /to; }
                location /relative { absolute_redirect off; return 301 /to; }
                location /foreign { return 301 http://other.test/to; }
                location /word { return 301 to; }
                location /schemeless { return 301 //other.test/to; }
                location /rewrite { rewrite ^ /to?x redirect; }
                location /error { error_page 404 =301 /to; return 404; }
                location /relative-dir/ { absolute_redirect off; }
                location /named-dir/ { server_name_in_redirect on; }
                location /slash/ { fastcgi_pass [[php]]; }
                location /slash-relative/ { absolute_redirect off; fastcgi_pass [[php]]; }
                location /no%20slash/ { fastcgi_pass [[php]]; }
            }
            server { listen 127.0.0.1:[[port]]; server_name ~^regex\.; server_name_in_redirect on; return 301 /to; }
            server { listen 127.0.0.1:[[port]]; server_name *.wild.test; server_name_in_redirect on; return 301 /to; }
            server { listen 127.0.0.1:[[port]]; server_name .dot.test; server_name_in_redirect on; return 301 /to; }
            """,
            "GET /plain\nHost: first.test",
            "GET /plain\nHost: SECOND.test:8080",
            "GET /plain\nHost: unknown",
            "GET /plain HTTP/1.0",
            "GET /no-port\nHost: first.test:99",
            "GET /server-name\nHost: second.test",
            "GET /server-name-no-port\nHost: second.test",
            "GET /relative\nHost: first.test",
            "GET /foreign",
            "GET /word",
            "GET /schemeless",
            "GET /rewrite?y\nHost: second.test",
            "GET /error",
            "GET /dir\nHost: second.test",
            "GET /dir?x=y",
            "GET /dir/sub%20dir",
            "GET /relative-dir/sub?x",
            "GET /named-dir/sub",
            "GET /slash",
            "GET /slash?a=b",
            "POST /slash\n\nabc",
            "GET /slash-relative",
            "GET /no%2520slash",
            "GET /x\nHost: regex.test",
            "GET /x\nHost: a.wild.test",
            "GET /x\nHost: a.dot.test",
            "GET http://second.test/plain HTTP/1.1\nHost: first.test");

    public static DifferentialSetup Setup => s_sites.Setup() with
    {
        Documents = directory =>
        {
            foreach (var file in (string[])["dir/a", "dir/sub dir/a", "relative-dir/sub/a", "named-dir/sub/a"])
            {
                directory.Write("documents/" + file, "a\n");
            }
        },
    };

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
