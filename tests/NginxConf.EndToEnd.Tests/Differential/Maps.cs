using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>map: order of precedence, host names, regular expressions, complex values, includes, volatile, several for one variable.</summary>
public sealed class Maps(Sites<Maps> sites) : IClassFixture<Sites<Maps>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "order",
            """
            map $arg_k $order {
                ~^ab     regex-first;
                ~b$      regex-second;
                ab       exact;
                default  other;
                ""       empty;
                ~^$      never;
                *.x      literal-star;
                .x       literal-dot;
                \~^ab    escaped;
                \default literal-default;
                \\back   literal-back;
                "with space" space;
                UPPER    upper;
                ~CaSe    case;
                ~*cAsE   any-case;
                0        zero;
            }
            server { listen 127.0.0.1:[[port]]; return 200 "$order"; }
            """,
            [.. ((string[])["ab", "AB", "abb", "xb", "", "*.x", ".x", "a.x", "~^ab", "default", "\\back", "upper", "UPPER", "xCaSex", "xcasex", "0", "nothing"]).Select(k => $"GET /?k={k}"), "GET /"])
        .Add(
            "hosts",
            """
            map $http_x_host $hosts {
                hostnames;
                default other;
                .example.org dot;
                *.a.example.org leading;
                *.b.a.example.org longer;
                www.example.* trailing;
                ~^regex\. regex;
                ~org$ late;
            }
            server { listen 127.0.0.1:[[port]]; return 200 "$hosts"; }
            """,
            [.. ((string[])["example.org", "EXAMPLE.org.", "x.example.org", "x.a.example.org", "a.example.org", "x.b.a.example.org", "www.example.net",
                "www.example.org", "www.example.", "www.example", "regex.test", "some.org", ".", "..", "example.org:80"]).Select(h => $"GET /\nX-Host: {h}"), "GET /"])
        .Add(
            "values",
            """
            map $arg_k $value {
                ~^(?<value_a>[a-z]+)-(?<value_b>\d+)$ "$value_b $value_a";
                ~^(.)(.)(.)$  $2;
                ~^u           "$uri?$args";
                v             $arg_other;
                w             "[$arg_other]";
                x             $value_inner;
                y             prefix-$value_inner-suffix;
                default       $value_default;
            }
            map $arg_inner $value_inner { ~(.)$ "inner $1 $value_set"; }
            map "$arg_k$arg_other" $value_default { "" both-empty; default "d $arg_k"; }
            server {
                listen 127.0.0.1:[[port]];
                set $value_set "set";
                location / { return 200 "$value|$value_a|$1|$2"; }
                location /captures { if ($arg_k ~ ^(\w)) { set $first $1; } return 200 "$value|$first|$1"; }
                location ~ ^/location/(.*)$ { return 200 "$1 $value $1"; }
            }
            """,
            "GET /?k=abc-12",
            "GET /?k=xyz",
            "GET /?k=u&q",
            "GET /?k=v",
            "GET /?k=v&other=o",
            "GET /?k=w",
            "GET /?k=x&inner=abc",
            "GET /?k=x",
            "GET /?k=y&inner=z",
            "GET /?other=o",
            "GET /",
            "GET /captures?k=xyz",
            "GET /captures?k=v",
            "GET /location/here?k=xyz",
            "GET /location/here?k=none")
        .Add(
            "repeated",
            """
            map $arg_k $repeated { default first; }
            map $arg_j $repeated { default second; a "second a"; }
            map $arg_k $assigned { default mapped; a "mapped a"; }
            map $arg_k $captured { default mapped; }
            map $arg_k $volatile_assigned { volatile; default "v$arg_k"; }
            server {
                listen 127.0.0.1:[[port]];
                location / { return 200 "$repeated"; }
                location /assigned { set $before $assigned; set $assigned set; return 200 "$before $assigned"; }
                location /not-assigned { if ($arg_set) { set $assigned set; } return 200 "$assigned"; }
                location ~ ^/captured/(?<captured>.*)$ { return 200 "$captured"; }
                location /captured { return 200 "$captured"; }
                location /volatile { set $a $volatile_assigned; if ($arg_set) { set $volatile_assigned set; } set $args k=new; return 200 "$a $volatile_assigned"; }
            }
            """,
            "GET /?j=a",
            "GET /?k=a",
            "GET /assigned?k=a",
            "GET /not-assigned?k=a",
            "GET /not-assigned?k=a&set=1",
            "GET /captured/x",
            "GET /captured",
            "GET /volatile?k=old",
            "GET /volatile?k=old&set=1")
        .Add(
            "kept",
            """
            map $uri $kept { default "$uri"; }
            map $uri $not_kept { volatile; default "$uri"; }
            map $kept $kept_over { default "over $kept"; }
            map $not_kept $kept_not { default "kept $not_kept"; }
            map $status $kept_status { default "status $status"; ~^2 "good $status"; "000" none; }
            map $kept_status $kept_status_over { default "over $kept_status"; }
            server {
                listen 127.0.0.1:[[port]];
                location /lazy { rewrite ^ /shown last; }
                location /early { set $x "$kept $not_kept $kept_not"; rewrite ^ /shown last; }
                location /shown { return 200 "$kept|$not_kept|$kept_over|$kept_not|$x"; }
                location /status { return 202 "$kept_status"; }
                location /status-over { return 404 "$kept_status_over"; }
                location /status-error { error_page 403 = @page; return 403; }
                location /status-header { add_header X-Status "$kept_status" always; return 404; }
                location /status-early { set $y $kept_status; return 201 "$y $kept_status"; }
                location @page { return 200 "$kept_status"; }
            }
            """,
            "GET /lazy",
            "GET /early",
            "GET /shown",
            "GET /status",
            "GET /status-over",
            "GET /status-error",
            "GET /status-header",
            "GET /status-early")
        .Add(
            "big",
            $$"""
            map $arg_k $big {
                {{string.Join("\n    ", Enumerable.Range(0, 200).Select(i => $"key{i} value{i};"))}}
                key-var $arg_other;
                include parts/*.map;
                ~^key9 regex;
                default none;
            }
            server { listen 127.0.0.1:[[port]]; return 200 "$big"; }
            """,
            "GET /?k=key0",
            "GET /?k=KEY199",
            "GET /?k=key200",
            "GET /?k=key999",
            "GET /?k=key-var&other=o",
            "GET /?k=included",
            "GET /?k=nested",
            "GET /");

    public static DifferentialSetup Setup => s_sites.Setup() with
    {
        ConfigFiles = new Dictionary<string, string>
        {
            ["parts/one.map"] = "included \"from a file\";\ninclude parts/inner;\n",
            ["parts/inner"] = "nested deeper;\n",
        },
    };

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
