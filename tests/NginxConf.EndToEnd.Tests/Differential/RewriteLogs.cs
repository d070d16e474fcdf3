using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>rewrite_log, uninitialized_variable_warn and what the rewrite module says when it fails.</summary>
public sealed class RewriteLogs(Sites<RewriteLogs> sites) : IClassFixture<Sites<RewriteLogs>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "lines",
            """
            rewrite_log on;
            rewrite ^/server/(.*)$ /show/$1;
            if ($arg_x ~* ^A) { set $seen 1; }
            location /show { rewrite_log off; rewrite ^/show/(.*)$ /shown/$1 break; return 200 "not reached"; }
            location /data/ { rewrite ^/data/(.*)$ /other/$1?a=1 break; }
            location /always { rewrite ^ /other?x last; }
            location /drop/ { rewrite ^/drop/ /other? break; }
            location /redirect/ { rewrite ^/redirect/(.*)$ /to/$1 redirect; }
            location /permanent/ { rewrite ^/permanent/(.*)$ http://example.org/$1? permanent; }
            location /if { if ($uri ~ "^/if/(\d+)$") { return 200 "digits"; } if ($uri !~ x) { return 200 "no x"; } return 200 "x"; }
            location /inside { if ($arg_a) { rewrite_log off; rewrite ^/inside /show last; } rewrite ^/never /x last; return 200 "out"; }
            location /off { rewrite_log off; rewrite ^/off /other break; }
            location /empty { rewrite ^/empty(.*)$ $1 break; }
            location /return { return 200 "no lines"; }
            location /file { if (-f $document_root/none) { return 200 "there"; } rewrite ^/file(.*)$ /other$1 last; }
            location /other { return 200 "other $args"; }
            """,
            "GET /server/a",
            "GET /show/x?x=abc",
            "GET /data/a%20b?q=1",
            "GET /always?y",
            "GET /drop/x?y",
            "GET /redirect/a%20b?c",
            "GET /permanent/a?b",
            "GET /if/12",
            "GET /if/x",
            "GET /if/y",
            "GET /inside",
            "GET /inside?a=1",
            "GET /off",
            "GET /empty",
            "GET /return",
            "GET /file/x")
        .Add(
            "uninitialized",
            """
            access_log access.log uninitialized;
            location / { return 200 "$never_set"; }
            location /set { if ($arg_a) { set $never_set 1; } return 200 "$never_set $never_set"; }
            location /off { uninitialized_variable_warn off; return 200 "$never_set"; }
            location /empty { set $empty ""; set $missing $arg_none; return 200 "$empty$missing"; }
            location /captured { if ($arg_a ~ (?<logged_capture>.)) { return 200 "$logged_capture"; } return 200 "$logged_capture"; }
            location /both { if ($arg_a ~ (?<both_ways>.)) { return 200 "$both_ways"; } if ($arg_b) { set $both_ways set; } return 200 "$both_ways"; }
            location /concat { set $a "$a."; set $a "$a."; return 200 "$a"; }
            location /header { add_header X-Unset $header_unset; if ($arg_a) { set $header_unset x; } return 204; }
            location /map { if ($arg_a) { set $map_source y; } return 200 "$from_unset"; }
            """,
            "GET /",
            "GET /set",
            "GET /set?a=1",
            "GET /off",
            "GET /empty",
            "GET /captured",
            "GET /captured?a=x",
            "GET /both",
            "GET /both?a=x",
            "GET /both?b=1",
            "GET /concat",
            "GET /header",
            "GET /map",
            "GET /map?a=1")
        .Add(
            "failures",
            """
            location /loop { rewrite ^ /loop last; }
            location /try-loop { try_files /none /try-loop; }
            location /page-loop { error_page 404 /page-loop; recursive_error_pages on; return 404; }
            location /no-named { error_page 404 $arg_to; return 404; }
            location /alias/ { alias [[root]]/files/; rewrite ^/alias/(.*)$ /elsewhere/$1 break; }
            location /internal { internal; }
            location /directory/ { root [[root]]; }
            """,
            "GET /loop",
            "GET /try-loop",
            "GET /page-loop",
            "GET /no-named?to=@nowhere",
            "GET /alias/x",
            "GET /internal",
            "GET /directory/");

    public static DifferentialSetup Setup => s_sites.Setup(
        """
        log_format uninitialized '$uri|$never_set|$empty|$missing|$logged_capture|$both_ways|$from_unset|$sent_http_x_unset';
        map $map_source $from_unset { y yes; default no; }
        """) with
    {
        Documents = directory => directory.CreateDirectory("documents/directory"),
        Logs = [new("error.log") { FromNotice = true }],
        Probes = false,
    };

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
