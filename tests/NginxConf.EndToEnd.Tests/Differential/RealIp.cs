using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>set_real_ip_from, real_ip_header, real_ip_recursive, and who sees the address that they give.</summary>
public sealed class RealIp(Sites<RealIp> sites) : IClassFixture<Sites<RealIp>>, IDifferentialSuite
{
    private const string Echo = """return 200 "$remote_addr|$port|$realip_remote_addr";""";

    public static DifferentialSetup Setup => new(DifferentialSetup.Http($$"""
        map $remote_port $port { "" ""; 4711 4711; 80 80; default "of the connection"; }
        map $binary_remote_addr $is_four { "~^....$" four; default other; }
        server {
            listen 127.0.0.1:[[port-plain]];
            root [[root]];
            location / { {{Echo}} }
            location /late {
                set_real_ip_from 127.0.0.0/8;
                try_files /a.txt =404;
                add_header X-Late "$remote_addr|$port|$realip_remote_addr";
            }
        }
        server {
            listen 127.0.0.1:[[port]];
            root [[root]];
            set_real_ip_from 127.0.0.1;
            location / { {{Echo}} }
            location /binary { return 200 "$is_four"; }
            location /allowed { allow 192.0.2.0/24; deny all; try_files /a.txt =404; }
            location /six { allow 2001:db8::/32; deny all; try_files /a.txt =404; }
            location /mapped { allow 192.0.2.7; deny all; try_files /a.txt =404; }
            location /php { fastcgi_param REMOTE_ADDR $remote_addr; fastcgi_param FROM $realip_remote_addr; fastcgi_pass [[php]]; }
            location /other-header { real_ip_header X-Client; try_files /a.txt =404; add_header X-Addr "$remote_addr"; }
            location /redirected { error_page 404 /a.txt; add_header X-Addr "$remote_addr" always; }
        }
        server {
            listen 127.0.0.1:[[port-list]];
            set_real_ip_from 127.0.0.1;
            real_ip_header X-Forwarded-For;
            location / { {{Echo}} }
        }
        server {
            listen 127.0.0.1:[[port-chain]];
            set_real_ip_from 127.0.0.1/32;
            set_real_ip_from 10.0.0.0/8;
            set_real_ip_from 2001:db8::/32;
            set_real_ip_from unix:;
            real_ip_header X-Forwarded-For;
            real_ip_recursive on;
            location / { {{Echo}} }
        }
        server {
            listen 127.0.0.1:[[port-field]];
            set_real_ip_from localhost;
            real_ip_header x-forwarded-for;
            real_ip_recursive on;
            location / { {{Echo}} }
        }
        server {
            listen 127.0.0.1:[[port-untrusted]];
            set_real_ip_from 10.0.0.0/8;
            set_real_ip_from ::/0;
            real_ip_header proxy_protocol;
            location / { {{Echo}} }
        }
        """, "access_log access.log;"))
    {
        Documents = directory => directory.Write("documents/a.txt", "file a\n"),
        Logs = [new("access.log"), new("error.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        "[[port-plain]] GET /\nX-Real-IP: 192.0.2.7",
        "[[port-plain]] GET /late\nX-Real-IP: 192.0.2.7",
        "[[port-plain]] GET /late",

        "GET /",
        "GET /\nX-Real-IP: 192.0.2.7",
        "GET /\nX-Real-IP: 192.0.2.7:4711",
        "GET /\nX-Real-IP: 2001:db8::7",
        "GET /\nX-Real-IP: [2001:DB8:0:0::7]:4711",
        "GET /\nX-Real-IP: [2001:db8::7]",
        "GET /\nX-Real-IP: ::ffff:192.0.2.7",
        "GET /\nX-Real-IP: ::1",
        "GET /\nX-Real-IP: 1:2:3:4:5:6:7:8",
        "GET /\nX-Real-IP: 1:0:0:4:0:0:0:8",
        "GET /\nX-Real-IP: 192.0.2.7, 192.0.2.8",
        "GET /\nX-Real-IP: 192.0.2.7,",
        "GET /\nX-Real-IP: , ,",
        "GET /\nX-Real-IP:",
        "GET /\nX-Real-IP: 192.0.2",
        "GET /\nX-Real-IP: 192.0..7",
        "GET /\nX-Real-IP: 192.0.2.256",
        "GET /\nX-Real-IP: 255.255.255.255",
        "GET /\nX-Real-IP: 192.0.2.7:0",
        "GET /\nX-Real-IP: 192.0.2.7:65536",
        "GET /\nX-Real-IP: 192.0.2.7:",
        "GET /\nX-Real-IP: fe80::1%eth0",
        "GET /\nX-Real-IP: unix:",
        "GET /\nX-Real-IP: client.example",
        "GET /\nX-Real-IP: 192.0.2.7\nX-Real-IP: 192.0.2.8",
        "GET /binary\nX-Real-IP: 192.0.2.7",
        "GET /binary\nX-Real-IP: 2001:db8::7",
        "GET /allowed\nX-Real-IP: 192.0.2.7",
        "GET /allowed\nX-Real-IP: 198.51.100.1",
        "GET /allowed",
        "GET /six\nX-Real-IP: 2001:db8::7",
        "GET /six\nX-Real-IP: 2001:db9::7",
        "GET /mapped\nX-Real-IP: ::ffff:192.0.2.7",
        "GET /php\nX-Real-IP: 192.0.2.7",
        "GET /other-header\nX-Real-IP: 192.0.2.7\nX-Client: 192.0.2.8",
        "GET /other-header\nX-Client: 192.0.2.8",
        "GET /redirected\nX-Real-IP: 192.0.2.7",
        "GET /\nX-Real-IP: 192.0.2.7\n---\nGET /\n---\nGET /\nX-Real-IP: 192.0.2.9",

        "[[port-list]] GET /\nX-Forwarded-For: 192.0.2.1, 192.0.2.2",
        "[[port-list]] GET /\nX-Forwarded-For: 192.0.2.1,192.0.2.2 , ",
        "[[port-list]] GET /\nX-Forwarded-For: 192.0.2.1\nX-Forwarded-For: 192.0.2.2",
        "[[port-list]] GET /\nX-Forwarded-For: 192.0.2.1\nX-Forwarded-For: unknown",
        "[[port-list]] GET /\nX-Forwarded-For: ,192.0.2.1",
        "[[port-list]] GET /\nX-Real-IP: 192.0.2.1",

        "[[port-chain]] GET /\nX-Forwarded-For: 192.0.2.1, 10.0.0.1, 10.0.0.2",
        "[[port-chain]] GET /\nX-Forwarded-For: 192.0.2.1, 192.0.2.2, 10.0.0.2",
        "[[port-chain]] GET /\nX-Forwarded-For: 10.0.0.1, 10.0.0.2",
        "[[port-chain]] GET /\nX-Forwarded-For: unknown, 10.0.0.2",
        "[[port-chain]] GET /\nX-Forwarded-For: 192.0.2.1, 2001:db8::1, 10.0.0.2:80",
        "[[port-chain]] GET /\nX-Forwarded-For: 192.0.2.1\nX-Forwarded-For: 10.0.0.2",
        "[[port-chain]] GET /\nX-Forwarded-For: 192.0.2.1, 10.0.0.1\nX-Forwarded-For: 10.0.0.2, 10.0.0.3",
        "[[port-chain]] GET /\nX-Forwarded-For: 192.0.2.1\nX-Forwarded-For: 192.0.2.2, 10.0.0.2",
        "[[port-chain]] GET /\nX-Forwarded-For: 192.0.2.1\nX-Forwarded-For: unknown",
        "[[port-chain]] GET /\nX-Forwarded-For: 192.0.2.1\nX-Forwarded-For: bad, 10.0.0.2",
        "[[port-chain]] GET /\nX-Forwarded-For: ,10.0.0.2",
        "[[port-chain]] GET /\nX-Forwarded-For: 192.0.2.1, ::ffff:10.1.1.1",

        "[[port-field]] GET /\nX-Forwarded-For: 192.0.2.1, 127.0.0.1",
        "[[port-field]] GET /\nX-Forwarded-For: 192.0.2.1\nX-Forwarded-For: 127.0.0.1",

        "[[port-untrusted]] GET /\nX-Real-IP: 192.0.2.1",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
