using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>geo: networks, ranges, defaults, deletions, proxies, addresses from variables.</summary>
public sealed class GeoVariables(Sites<GeoVariables> sites) : IClassFixture<Sites<GeoVariables>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "networks",
            """
            geo $geo_client { default other; 127.0.0.0/8 loopback; 127.0.0.1 me; ::1 six; }
            geo $geo_none { 10.0.0.0/8 ten; }
            geo $arg_ip $geo_arg {
                default           none;
                10.0.0.0/8        ten;
                10.1.0.0/16       ten-one;
                10.1.2.0/24       ten-one-two;
                10.1.2.3          exact;
                10.255.255.255    last-of-ten;
                11.0.0.0/8        "";
                0.0.0.0/1         low;
                192.168.0.0/16    $not_a_variable;
                192.168.1.77/24   meaningless;
                255.255.255.255   broadcast;
                2001:db8::/32     doc;
                2001:db8:1::/48   "doc one";
                ::ffff:0:0/96     mapped;
                10.9.0.0/16       gone;
                delete            10.9.0.0/16;
                12.0.0.0/8        first;
                12.0.0.0/8        second;
                include           parts/networks;
            }
            server { listen 127.0.0.1:[[port]]; location / { return 200 "$geo_client|$geo_none|$geo_arg"; } }
            """,
            [.. Addresses.Select(address => $"GET /?ip={address}")])
        .Add(
            "ranges",
            """
            geo $arg_ip $geo_range {
                ranges;
                default                       none;
                10.0.0.0-10.255.255.255       ten;
                10.1.0.0-10.1.255.255         ten-one;
                10.1.2.3-10.1.2.3             exact;
                10.2.0.0-10.2.0.255           piece;
                10.2.0.0-10.2.0.99            start;
                10.2.0.200-10.2.0.255         end;
                127.0.0.1-127.0.0.2           me;
                11.0.0.0-11.0.0.255           gone;
                delete 11.0.0.0-11.0.0.255;
                12.0.0.0-13.255.255.255       many;
                delete 12.5.0.0-12.5.255.255;
                255.255.255.0-255.255.255.254 almost;
            }
            geo $geo_client_range { ranges; 127.0.0.1-127.0.0.1 me; }
            geo $geo_no_default { ranges; 1.0.0.0-1.0.0.1 one; }
            server { listen 127.0.0.1:[[port]]; location / { return 200 "$geo_client_range|$geo_no_default|$geo_range"; } }
            """,
            [.. Addresses.Concat(["10.2.0.50", "10.2.0.150", "10.2.0.250", "10.2.1.0", "12.4.0.0", "12.5.0.0", "12.6.0.0", "13.255.255.255", "14.0.0.0"])
                .Select(address => $"GET /?ip={address}")])
        .Add(
            "proxies",
            """
            geo $geo_proxied { default other; proxy 127.0.0.0/8; proxy 10.0.0.0/8; 127.0.0.0/8 local; 10.0.0.0/8 ten; 20.0.0.0/8 twenty; 2001:db8::/32 doc; }
            geo $geo_recursive { default other; proxy 127.0.0.1; proxy 10.0.0.0/8; proxy_recursive; 127.0.0.0/8 local; 10.0.0.0/8 ten; 20.0.0.0/8 twenty; 30.0.0.0/8 thirty; }
            geo $geo_untrusted { default other; proxy 10.0.0.0/8; 127.0.0.0/8 local; 20.0.0.0/8 twenty; }
            geo $arg_ip $geo_given { ranges; default other; proxy 50.0.0.0/8; 50.0.0.0-50.255.255.255 fifty; 20.0.0.0-20.255.255.255 twenty; }
            server { listen 127.0.0.1:[[port]]; location / { return 200 "$geo_proxied|$geo_recursive|$geo_untrusted|$geo_given"; } }
            """,
            "GET /",
            "GET /\nX-Forwarded-For: 20.0.0.1",
            "GET /\nX-Forwarded-For: 20.0.0.1, 10.0.0.1",
            "GET /\nX-Forwarded-For: 30.0.0.1, 20.0.0.1, 10.0.0.1",
            "GET /\nX-Forwarded-For: 30.0.0.1,20.0.0.1,10.0.0.1,10.0.0.2",
            "GET /\nX-Forwarded-For: 10.0.0.1, 10.0.0.2",
            "GET /\nX-Forwarded-For: 20.0.0.1:8080",
            "GET /\nX-Forwarded-For: unknown",
            "GET /\nX-Forwarded-For: unknown, 10.0.0.1",
            "GET /\nX-Forwarded-For: 20.0.0.1,",
            "GET /\nX-Forwarded-For:",
            "GET /\nX-Forwarded-For: 2001:db8::1",
            "GET /\nX-Forwarded-For: [2001:db8::1]:80",
            "GET /?ip=50.0.0.1\nX-Forwarded-For: 20.0.0.1",
            "GET /?ip=51.0.0.1\nX-Forwarded-For: 20.0.0.1",
            "GET /?ip=x\nX-Forwarded-For: 20.0.0.1")
        .Add(
            "uses",
            """
            geo $http_x_address $geo_flag { default 0; 10.0.0.0/8 1; }
            geo $geo_twice { default first; }
            geo $geo_twice { default second; }
            map $geo_flag $geo_mapped { 1 "inside $geo_twice"; default "outside $geo_twice"; }
            server {
                listen 127.0.0.1:[[port]];
                if ($geo_flag) { return 403; }
                location / { return 200 "$geo_mapped"; }
                location /set { set $geo_twice assigned; return 200 "$geo_twice"; }
            }
            """,
            "GET /",
            "GET /\nX-Address: 10.1.1.1",
            "GET /set");

    private static IEnumerable<string> Addresses =>
    [
        "", "10.0.0.0", "10.1.0.0", "10.1.2.4", "10.1.2.3", "10.1.3.0", "10.2.0.0", "10.254.255.255", "10.255.255.255", "9.255.255.255", "11.0.0.1",
        "127.0.0.1", "127.255.255.255", "128.0.0.0", "192.168.0.1", "192.168.1.1", "192.168.2.0", "255.255.255.255", "255.255.255.254", "10.9.1.1",
        "12.1.1.1", "2001:db8::1", "2001:db8:1::", "2001:db8:2::", "2001:db7:ffff::", "::", "::1", "::ffff:10.1.2.3", "::ffff:a01:203",
        "10.1.2", "10.1.2.3.4", "10.1.2.256", "10..2.3", "010.1.2.3", "10.1.2.3:80", "[2001:db8::1]", "localhost", "203.0.113.9", "unix:",
    ];

    public static DifferentialSetup Setup => s_sites.Setup() with
    {
        ConfigFiles = new Dictionary<string, string> { ["parts/networks"] = "203.0.113.0/24 included;\n# a comment\n203.0.114.0/24 more;\n" },
    };

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
