using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>rewrite: flags, arguments, captures and their escaping, redirects, cycles.</summary>
public sealed class RewriteFlags(Sites<RewriteFlags> sites) : IClassFixture<Sites<RewriteFlags>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "captures",
            """
            rewrite ^/server/(.*)$ /seen/$1;
            rewrite ^/encoded/(.*)$ /seen?v=$1&w=$1;
            rewrite ^/both/(.*)/(.*)$ /seen/$2?first=$1;
            rewrite ^/named/(?<one>\w+)/(?<two>\w+)$ /seen/${two}x$one?$one;
            rewrite ^/optional/(a)?(b)?$ /seen/[$1][$2][$3];
            rewrite ^/dollar/(.+)$ /seen?a=$1$is_args$args?;
            location /seen { return 200 "$uri|$args|$1|$2"; }
            location / { return 200 "none $uri"; }
            """,
            "GET /server/a/b",
            "GET /server/",
            "GET /server/a%20b%2Bc?x=%20",
            "GET /encoded/a%20b%26c%3Dd",
            "GET /encoded/a+b",
            "GET /encoded/a;b'c\"d",
            "GET /encoded/%D0%B0",
            "GET /encoded/%C3?q",
            "GET /encoded/plain?old=1",
            "GET /both/x%25y/z?old=1",
            "GET /named/first/second",
            "GET /named/first/second?k=v",
            "GET /optional/b",
            "GET /optional/",
            "GET /dollar/x?y=z",
            "GET /dollar/x")
        .Add(
            "redirects",
            """
            rewrite ^/http/(.*)$ http://example.org/$1;
            rewrite ^/https/(.*)$ https://example.org/$1 permanent;
            rewrite ^/scheme/(.*)$ $scheme://example.org/$1;
            rewrite ^/scheme-last/(.*)$ $scheme://example.org/$1 last;
            rewrite ^/drop/(.*)$ http://example.org/$1? redirect;
            rewrite ^/query/(.*)$ /to?q=$1 redirect;
            rewrite ^/query-drop/(.*)$ /to?q=$1? redirect;
            rewrite ^/mark/(.*)$ /to/$1 redirect;
            rewrite ^/relative/(.*)$ to/$1 redirect;
            rewrite ^/host/(.*)$ //example.org/$1 permanent;
            rewrite ^/variable/(.*)$ $arg_to permanent;
            rewrite ^/uri(.*)$ /to$uri permanent;
            return 200 "none $uri";
            """,
            "GET /http/a?b=c",
            "GET /https/a?b=c",
            "GET /scheme/a?b=c",
            "GET /scheme-last/a",
            "GET /drop/a?b=c",
            "GET /query/a%20b?b=c",
            "GET /query/%D0%B0/%3F%23",
            "GET /query-drop/a?b=c",
            "GET /mark/a%20b",
            "GET /mark/a%3Fb?c",
            "GET /mark/%25%32%30",
            "GET /mark/a%0d%0aX: y",
            "GET /mark/%C3%A4%21%7e",
            "GET /relative/a?b",
            "GET /host/a",
            "GET /variable/x?to=/target%20x",
            "GET /variable/x?to=http://h/",
            "GET /uri%20x/%26",
            "HEAD /mark/x",
            "POST /mark/x\n\nabc")
        .Add(
            "last",
            """
            location /last/ { rewrite ^/last/(.*)$ /inner/$1 last; return 200 "not reached"; }
            location /break/ { rewrite ^/break/(.*)$ /inner/$1 break; return 200 "not reached"; }
            location /none/ { rewrite ^/none/(.*)$ /inner/$1; return 200 "reached $uri"; }
            location /two/ { rewrite ^/two/(.*)$ /three/$1; rewrite ^/three/(.*)$ /inner/$1 last; rewrite ^ /inner/never; }
            location /miss/ { rewrite ^/other/ /inner/x last; }
            location /ends-with-break/ { rewrite ^/ends-with-break/(.*)$ /inner/$1; break; return 200 "not reached"; }
            location /then-if/ { rewrite ^/then-if/(.*)$ /inner/$1; if ($uri = /inner/x) { return 200 "seen in if"; } }
            location /empty/ { rewrite ^/empty/(.*)$ $1 break; return 200 "not reached"; }
            location /empty-last/ { rewrite ^/empty-last/(.*)$ $1? last; }
            location /no-slash/ { rewrite ^/no-slash/(.*)$ inner/$1 last; }
            location /dots/ { rewrite ^/dots/(.*)$ /inner/../a//b/$1 last; }
            location /encoded/ { rewrite ^/encoded/(.*)$ /inner/%41/$1 last; }
            location /args/ { rewrite ^ /inner?a=1 last; }
            location /args-drop/ { rewrite ^ /inner?a=1? last; }
            location /args-none/ { rewrite ^ /inner? last; }
            location /args-set/ { set $args x=y; rewrite ^ /inner last; }
            location /args-two/ { rewrite ^ /inner?a=1; rewrite ^ /inner?b=2 last; }
            location /args-mark/ { rewrite ^/args-mark/(.*)$ /inner?a=?$1 last; }
            location /inner { return 200 "inner $uri|$args|$request_uri|$is_args"; }
            location /a { return 200 "a $uri"; }
            location / { return 404 "root $uri\n"; }
            """,
            "GET /last/x?y=1",
            "GET /break/x",
            "GET /none/x",
            "GET /two/x?y",
            "GET /miss/x",
            "GET /ends-with-break/x",
            "GET /then-if/x",
            "GET /then-if/y",
            "GET /empty/",
            "GET /empty-last/?a",
            "GET /no-slash/x",
            "GET /dots/x",
            "GET /encoded/x",
            "GET /args/?b=2",
            "GET /args/",
            "GET /args-drop/?b=2",
            "GET /args-none/?b=2",
            "GET /args-set/?b=2",
            "GET /args-two/?b=2",
            "GET /args-mark/x?b=2")
        .Add(
            "cycles",
            """
            location /loop { rewrite ^ /loop last; }
            location /count/ {
                rewrite ^/count/(x*)$ /count/x$1;
                if ($uri ~ "^/count/x{11}$") { return 200 "eleven"; }
                rewrite ^(.*)$ $1 last;
            }
            location /nine/ { if ($uri = /nine/xxxxxxxxx) { return 200 "arrived"; } rewrite ^(.*)$ $1x last; }
            location /ten/ { if ($uri = /ten/xxxxxxxxxx) { return 200 "arrived"; } rewrite ^(.*)$ $1x last; }
            location /to-try/ { try_files /none /from-try; }
            location /from-try { rewrite ^ /to-try/ last; }
            location /page { error_page 500 = /own; rewrite ^ /page last; }
            location /own { return 200 "own"; }
            """,
            "GET /loop",
            "GET /count/",
            "GET /nine/",
            "GET /ten/",
            "GET /to-try/x",
            "GET /page")
        .Add(
            "cases",
            """
            rewrite (?i)^/CASE/(.*) /seen/$1 last;
            rewrite "^/braces/(\d{2})$" /seen/two-$1 last;
            rewrite ^/not-all/x /seen/not-all last;
            rewrite /anywhere/ /seen/anywhere last;
            rewrite \.html$ /seen/html last;
            rewrite ^/(\w+)/\1$ /seen/twice-$1 last;
            rewrite "^/quoted space/(.*)$" "/seen/quoted $1" last;
            rewrite ^/eight\xff$ /seen/eight last;
            location /seen { return 200 "$uri|$args"; }
            location / { return 200 "none"; }
            """,
            "GET /case/A",
            "GET /braces/12",
            "GET /braces/123",
            "GET /not-all/xyz",
            "GET /x/anywhere/y",
            "GET /page.html?q",
            "GET /a/a",
            "GET /a/b",
            "GET /quoted%20space/x",
            "GET /eight%ff");

    public static DifferentialSetup Setup => s_sites.Setup();

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
