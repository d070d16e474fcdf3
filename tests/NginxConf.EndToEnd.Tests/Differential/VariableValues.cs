using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>When a variable is missing and when it is empty, what is kept for the request, and what changes on the way through it.</summary>
public sealed class VariableValues(Sites<VariableValues> sites) : IClassFixture<Sites<VariableValues>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "missing",
            """
            access_log access.log missing;
            set $set_missing $arg_none;
            set $set_empty "";
            location / { return 200 "ok"; }
            location /capture { if ($uri ~ ^/capture(?<values_capture>/x)?$) { set $x 1; } return 200 "ok"; }
            location /args { set $args ""; return 200 "[$args]$is_args"; }
            location /args-missing { set $args $arg_none; return 200 "[$args]$is_args"; }
            location /args-new { set $args "b=2"; return 200 "$args$is_args$arg_b$query_string$request_uri"; }
            """,
            "GET /",
            "GET /?",
            "GET /?a",
            "GET /?a=",
            "GET /?a=&A=1",
            "GET /\nX-A:",
            "GET /\nX-A: 1\nCookie: a=\nReferer:\nUser-Agent: ",
            "GET /\nCookie: b=1; a",
            "GET /\nCookie: A=upper; a=lower",
            "GET /\nCookie:  a = spaced ;a=2",
            "GET /\nAuthorization: Basic OnNlY3JldA==",
            "GET /\nAuthorization: Basic Ym9i",
            "GET /\nAuthorization: basic Ym9iOg==",
            "POST /\nContent-Length: 0",
            "POST /\n\nabc",
            "GET /capture",
            "GET /capture/x",
            "GET /args?a=1",
            "GET /args-missing?a=1",
            "GET /args-new?a=1",
            "GET / HTTP/1.0",
            "raw:GET /\\r\\n")
        .Add(
            "kept",
            """
            map $http_x_volatile $values_volatile { volatile; default "$uri"; }
            map $uri $values_kept { default "$uri"; }
            server {
                listen 127.0.0.1:[[port]];
                access_log access.log kept;
                root [[root]];
                location /sent { add_header X-A "$sent_http_x_a.a"; add_header X-B "$sent_http_x_a"; add_header X-C "$sent_http_content_type"; return 200 "x"; }
                location /sent-early { set $x $sent_http_x_a; add_header X-A 1; return 200 "x"; }
                location /method { error_page 404 /shown; return 404; }
                location /method-seen { set $m $request_method; error_page 404 /shown; return 404; }
                location /shown { return 200 "$request_method $values_kept $values_volatile"; }
                location /uri { set $x "$values_kept $values_volatile"; rewrite ^ /shown last; }
                location /id { set $a $request_id; if ($a = $request_id) { return 200 "same"; } return 200 "different"; }
                location /connection { access_log off; return 200 "$connection_requests"; }
                location /directory { }
                location /redirect { return 301 /to; }
                location /range.txt { add_header X-R "$sent_http_content_range|$sent_http_etag|$sent_http_last_modified|$sent_http_content_length"; }
            }
            """,
            "GET /sent",
            "GET /sent-early",
            "POST /method\n\na",
            "POST /method-seen\n\na",
            "GET /uri",
            "GET /id",
            "GET /connection\n---\nGET /connection\n---\nGET /shown",
            "GET /redirect",
            "GET /range.txt",
            "GET /range.txt\nRange: bytes=1-2",
            "HEAD /range.txt")
        .Add(
            "forms",
            """
            map $tcpinfo_rtt,$tcpinfo_rttvar,$tcpinfo_snd_cwnd,$tcpinfo_rcv_space $values_tcp { ~^\d+,\d+,\d+,\d+$ numbers; default "?"; }
            map $msec $values_msec { "~^\d{10}\.\d\d\d$" right; default "$msec"; }
            map $time_iso8601 $values_iso { "~^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$" right; default "$time_iso8601"; }
            map $time_local $values_local { "~^\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}$" right; default "$time_local"; }
            map $request_id $values_id { "~^[0-9a-f]{32}$" right; default "$request_id"; }
            map $pid,$connection $values_numbers { ~^\d+,\d+$ right; default "$pid,$connection"; }
            map $request_time,$connection_time $values_times { "~^0\.\d\d\d,\d+\.\d\d\d$" right; default "$request_time,$connection_time"; }
            map $remote_port $values_port { "~^\d{4,5}$" right; default "$remote_port"; }
            map $binary_remote_addr $values_binary { "~^\x7f\x00\x00\x01$" right; default wrong; }
            server {
                listen 127.0.0.1:[[port]];
                location / { return 200 "$values_tcp|$values_msec|$values_iso|$values_local|$values_id|$values_numbers|$values_times|$values_port|$values_binary"; }
                location /upstream { fastcgi_pass [[php]]; add_header X-U "$upstream_status|$upstream_http_x_powered_by|$upstream_cookie_a|$upstream_response_length|$upstream_http_none" always; }
                location /no-upstream { return 200 "$upstream_addr|$upstream_status|$upstream_http_x|$upstream_cookie_a|$upstream_response_time"; }
                location /if { if ($upstream_status) { return 200 "status"; } return 200 "none"; }
            }
            """,
            "GET /",
            "GET /upstream",
            "GET /upstream?reply=powered",
            "GET /upstream?reply=status-404",
            "GET /no-upstream",
            "GET /if")
        .Add(
            "names",
            """
            location / { return 200 "$arg_a-b|${arg_a}b|$arg_a_b|$http_x_y_z|${http_x_y}_z|$cookie_a_b|$ARG_A|$Http_Host_x|$sent_http_none"; }
            """,
            "GET /?a=1&a_b=2&a-b=3",
            "GET /?A-B=1&aB=2",
            "GET /\nX-Y-Z: one\nX-Y: two\nCookie: a_b=c; a-b=d");

    public static DifferentialSetup Setup => s_sites.Setup(
        """
        log_format missing '[$args][$arg_a][$http_x_a][$cookie_a][$http_referer][$http_user_agent][$remote_user][$content_length][$set_missing][$set_empty][$values_capture][$is_args][$server_protocol][$upstream_addr][$request_body][$https][$sent_http_location]';
        log_format kept '$request_method|$sent_http_x_a|$sent_http_content_type|$sent_http_location|$sent_http_content_length|$values_kept|$values_volatile|$uri|$status';
        """,
        "access_log access.log;") with
    {
        Documents = directory => directory.Write("documents/range.txt", "0123456789"),
        Logs = [new("access.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
