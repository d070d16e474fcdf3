using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>allow, deny, client_max_body_size, keepalive_timeout.</summary>
public sealed class Access(Sites<Access> sites) : IClassFixture<Sites<Access>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        client_max_body_size 1k;
        server {
            listen 127.0.0.1:[[port]];
            root [[root]];
            location /open { allow 127.0.0.1; deny all; try_files /a.txt =404; }
            location /closed { deny all; try_files /a.txt =404; }
            location /closed/return { deny all; return 200 "the rewrite phase comes before access"; }
            location /network { deny 127.0.0.0/8; allow all; try_files /a.txt =404; }
            location /other-network { allow 10.0.0.0/8; allow 192.168.0.0/16; deny all; try_files /a.txt =404; }
            location /first-wins { allow 127.0.0.1; deny 127.0.0.1; try_files /a.txt =404; }
            location /six { deny ::1; allow 2001:db8::/32; try_files /a.txt =404; }
            location /inherited {
                deny all;
                location /inherited/closed { try_files /a.txt =404; }
                location /inherited/open { allow all; try_files /a.txt =404; }
            }
            location /page { deny all; error_page 403 /a.txt; }
            location /hidden { deny all; error_page 403 =404 /none; }

            location /small { fastcgi_param N small; fastcgi_pass [[php]]; }
            location /large { client_max_body_size 1m; fastcgi_param N large; fastcgi_pass [[php]]; }
            location /unlimited { client_max_body_size 0; fastcgi_param N unlimited; fastcgi_pass [[php]]; }
            location /static-body { try_files /a.txt =404; }
            location /page-413 { error_page 413 /a.txt; fastcgi_pass [[php]]; }
            location /keepalive-off { keepalive_timeout 0; return 200 "bye"; }
            location /keepalive-header { keepalive_timeout 75s 20s; return 200 "stay"; }
        }
        """))
    {
        Documents = directory => directory.Write("documents/a.txt", "file a\n"),
    };

    public static TheoryData<string> Requests =>
    [
        "GET /open",
        "GET /closed",
        "GET /closed/return",
        "GET /network",
        "GET /other-network",
        "GET /first-wins",
        "GET /six",
        "GET /inherited/closed",
        "GET /inherited/open",
        "GET /inherited/none",
        "GET /page",
        "GET /hidden",
        "POST /small\n\n{pattern:1024}",
        "POST /small\n\n{pattern:1025}",
        "POST /small\nTransfer-Encoding: chunked\n\n{pattern:1000}",
        "POST /small\nTransfer-Encoding: chunked\n\n{pattern:3000}",
        "POST /large\n\n{pattern:5000}",
        "POST /unlimited\n\n{pattern:1500000}",
        "POST /static-body\n\n{pattern:100}",
        "POST /page-413\n\n{pattern:2000}",
        "GET /keepalive-off",
        "GET /keepalive-header",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
