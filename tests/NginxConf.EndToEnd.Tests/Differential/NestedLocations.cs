using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>The search for a location, nested ones and what they inherit, named and internal ones, many prefixes.</summary>
public sealed class NestedLocations(Sites<NestedLocations> sites) : IClassFixture<Sites<NestedLocations>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "order",
            """
            location = / { return 200 "exact root"; }
            location / { return 200 "root"; }
            location /a { return 200 "a"; }
            location /a/ { return 200 "a slash"; }
            location = /a/exact { return 200 "exact"; }
            location ^~ /a/final { return 200 "final"; }
            location ^~ /a/final/deeper { return 200 "final deeper"; }
            location /a/final/plain { return 200 "plain in final"; }
            location ~ ^/a/.*\.txt$ { return 200 "regex one"; }
            location ~* \.TXT$ { return 200 "regex two"; }
            location ~ /a/b { return 200 "regex three"; }
            location ~ ^/(?<order_first>[^/]+)/(?<order_rest>.*)\.cap$ { return 200 "$order_first|$order_rest|$1|$2"; }
            location "/with space" { return 200 "space"; }
            location /%41 { return 200 "percent"; }
            location /case { return 200 "case"; }
            """,
            "GET /",
            "GET /?x",
            "GET /ab",
            "GET /a",
            "GET /a/",
            "GET /a/exact",
            "GET /a/exact/",
            "GET /a/final.txt",
            "GET /a/final/deeper.txt",
            "GET /a/final/plain.txt",
            "GET /a/x.txt",
            "GET /a/x.TXT",
            "GET /x.txt",
            "GET /a/b/c",
            "GET /x/y/z.cap",
            "GET /with%20space/x",
            "GET /%41",
            "GET /%2541",
            "GET /A",
            "GET /Case",
            "GET /cases")
        .Add(
            "nested",
            """
            location /outer {
                location = /outer/exact { return 200 "exact"; }
                location /outer/in { return 200 "in"; location ~ \.deep$ { return 200 "deep in prefix"; } }
                location ~ \.txt$ { return 200 "txt"; location ~ ^/outer/x { return 200 "txt x"; } }
                return 200 "outer";
            }
            location ^~ /final/ {
                location ~ \.txt$ { return 200 "nested regex counts"; }
                location /final/in/ { return 200 "final in"; }
                return 200 "final";
            }
            location ~ ^/regex/(.*)$ {
                location ~ prefix { return 200 "first in regex $1"; }
                location ~ (x)$ { return 200 "regex in regex $1"; }
                return 200 "regex $1";
            }
            location ~ \.txt$ { return 200 "global txt"; }
            location ~ ^/outer/all { return 200 "global all"; }
            """,
            "GET /outer",
            "GET /outer/exact",
            "GET /outer/inside",
            "GET /outer/in.deep",
            "GET /outer/a.txt",
            "GET /outer/x.txt",
            "GET /outer/in.txt",
            "GET /outer/all",
            "GET /final/a.txt",
            "GET /final/in/a.txt",
            "GET /final/in/a",
            "GET /regex/prefix",
            "GET /regex/a",
            "GET /regex/x",
            "GET /regex/a.txt",
            "GET /a.txt")
        .Add(
            "merge",
            """
            root [[root]];
            add_header X-Level server;
            set $merge_where server;
            location /one {
                add_header X-Level one;
                default_type text/x-one;
                error_page 404 /page;
                set $merge_where one;
                location /one/two { set $merge_where "$merge_where two"; return 200 "$merge_where"; }
                location /one/headers { add_header X-More 1; return 204; }
                location /one/type { return 200 "type"; }
                location /one/missing { }
                location /one/root { root [[root]]/other; return 200 "$document_root"; }
                location /one/if { if ($arg_a) { add_header X-If 1; } return 204; }
            }
            location /alias/ { alias [[root]]/other/; location /alias/in/ { } location ~ \.txt$ { return 200 "$request_filename"; } }
            location /page { return 200 "page $uri"; }
            """,
            "GET /one/two",
            "GET /one/headers",
            "GET /one/type",
            "GET /one/missing",
            "GET /one/root",
            "GET /one/if?a=1",
            "GET /alias/in/f",
            "GET /alias/a.txt")
        .Add(
            "named",
            """
            location / { try_files /none @first; }
            location @first { set $named_seen "$uri"; error_page 404 = @second; return 404; }
            location @second { return 200 "second $named_seen|$uri|$args"; }
            location /error { error_page 418 = @teapot; return 418; }
            location @teapot { return 200 "teapot $status"; }
            location /rewritten { error_page 418 @away; return 418; }
            location @away { rewrite ^ /arrived?x=1 last; }
            location /arrived { return 200 "arrived $args"; }
            location /broken { error_page 418 @stay; return 418; }
            location @stay { rewrite ^ /kept break; return 200 "$uri"; }
            location /unknown { set $named_to @nowhere; error_page 418 $named_to; return 418; }
            location /literal/@first { return 200 "only a path"; }
            location /inner { internal; return 200 "inner $request_uri"; }
            location /to-inner { rewrite ^ /inner last; }
            location /try-inner { try_files /none /inner; }
            location /page-inner { error_page 403 /inner; return 403; }
            location ~ ^/internal/ { internal; error_page 404 /arrived; }
            location = /accel { fastcgi_pass [[php]]; }
            """,
            "GET /x?y=z",
            "GET /error",
            "GET /rewritten",
            "GET /broken",
            "GET /unknown",
            "GET /literal/@first",
            "GET /@first",
            "GET /inner",
            "GET /to-inner",
            "GET /try-inner?q",
            "GET /page-inner",
            "GET /internal/x")
        .Add(
            "many",
            $$"""
            {{string.Join('\n', Enumerable.Range(0, 40).Select(i => $"location /many/{i} {{ return 200 \"many {i}\"; }}"))}}
            {{string.Join('\n', Enumerable.Range(0, 20).Select(i => $"location = /many/exact{i} {{ return 200 \"exact {i}\"; }}"))}}
            {{string.Join('\n', Enumerable.Range(0, 20).Select(i => $"location ^~ /many/final{i}/ {{ return 200 \"final {i}\"; }}"))}}
            location /many/nest/ { location /many/nest/a { return 200 "nested a"; } location ~ b$ { return 200 "nested b"; } return 200 "nest"; }
            location /many/pass/ { fastcgi_pass [[php]]; }
            location /many { return 200 "many"; }
            location ~ \.txt$ { return 200 "txt $uri"; }
            """,
            "GET /many",
            "GET /many/",
            "GET /many/1",
            "GET /many/12",
            "GET /many/39x",
            "GET /many/4",
            "GET /many/399",
            "GET /many/12.txt",
            "GET /many/exact7",
            "GET /many/exact7.txt",
            "GET /many/exact99",
            "GET /many/final3/x.txt",
            "GET /many/final3",
            "GET /many/nest/a",
            "GET /many/nest/xb",
            "GET /many/nest/x.txt",
            "GET /many/pass",
            "GET /many/pass/x",
            "GET /man",
            "GET /other.txt",
            "GET /");

    public static DifferentialSetup Setup => s_sites.Setup() with
    {
        Documents = directory => directory.Write("documents/other/in/f", "file f\n"),
    };

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
