using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>access_log and log_format: fields, escaping, conditions, inheritance.</summary>
public sealed class AccessLogs(Sites<AccessLogs> sites) : IClassFixture<Sites<AccessLogs>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http(
        """
        log_format fields '$status|$body_bytes_sent|$bytes_sent|$request_length|$request|$uri|$args|$request_completion';
        log_format names  '$server_name|$host|$remote_addr|$remote_user|$http_referer|$http_user_agent|$http_x_odd';
        log_format upstreams '$upstream_addr|$upstream_status|$upstream_response_length|$upstream_http_x_powered_by|$sent_http_content_type';
        log_format json escape=json '{"request": "$request", "agent": "$http_user_agent", "none": "$http_none"}';
        log_format raw escape=none '$request $http_user_agent $http_none';
        map $arg_log $logged { default 1; no 0; empty ""; }
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            fastcgi_param QUERY_STRING $query_string;
            location / { return 200 "ok"; }
            location /files/ { }
            location /off { access_log off; return 200 "ok"; }
            location /fields { access_log access.log fields; return 200 "ok"; }
            location /moved { access_log access.log fields; return 301 /fields; }
            location /names { access_log access.log names; return 200 "ok"; }
            location /several { access_log access.log names; access_log access.log fields; return 200 "ok"; }
            location /json { access_log access.log json; return 200 "ok"; }
            location /raw { access_log access.log raw; return 200 "ok"; }
            location /conditional { access_log access.log fields if=$logged; return 200 "ok"; }
            location /php { access_log access.log upstreams; fastcgi_pass [[php]]; }
            location /refused { access_log access.log upstreams; fastcgi_pass [[refused]]; }
            location /inner { access_log access.log fields; rewrite ^ /fields last; }
            location /missing { access_log access.log fields; }
        }
        """,
        accessLog: "access_log access.log;"))
    {
        Documents = directory => directory.Write("documents/files/a.txt", "file a\n"),
        Logs = [new("access.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        "GET /",
        "GET /?a=b HTTP/1.0",
        "HEAD /",
        "POST /\n\nbody",
        "GET /\nUser-Agent: Mozilla \"quoted\" back\\slash\nReferer: http://example.org/?q=1",
        "GET /\nUser-Agent: tab\there \u00e4",
        "GET /\nAuthorization: Basic Ym9iOnNlY3JldA==",
        "GET /files/a.txt",
        "GET /files/a.txt\nRange: bytes=0-1",
        "GET /files/a.txt\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /files/none",
        "GET /fields?x=%22%5c",
        "HEAD /fields",
        "GET /moved",
        "GET /names\nReferer: r\nUser-Agent: u\nX-Odd: o",
        "GET /names\nHost: other.example",
        "GET /several",
        "GET /json?\"x\"\nUser-Agent: quote \" and \\ and \u0001",
        "GET /raw?\"x\"\nUser-Agent: quote \" and \\",
        "GET /conditional",
        "GET /php?reply=whole",
        "GET /php?reply=powered",
        "GET /php?reply=status-404",
        "GET /refused",
        "GET /inner",
        "GET /missing",
        "raw:GET / HTTP/1.1\\r\\nHost: a b\\r\\n\\r\\n",
        "raw:nonsense\\r\\n\\r\\n",
    ];

    public static TheoryData<string> Unlogged =>
    [
        "GET /off\n---\nGET /fields",
        "GET /conditional?log=no\n---\nGET /fields",
        "GET /conditional?log=empty\n---\nGET /fields",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    [MemberData(nameof(Unlogged))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
