using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>post_action: where a request goes when its response is sent, and what the log then shows.</summary>
public sealed class PostActions(Sites<PostActions> sites) : IClassFixture<Sites<PostActions>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http(
        """
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            location /path { post_action /count; return 200 "path"; }
            location /named { post_action @count; return 200 "named"; }
            location /file { post_action @count; try_files /a.txt =404; }
            location /missing { post_action @count; }
            location /to-missing { post_action /none; return 200 "x"; }
            location /to-return { post_action @return; return 200 "x"; }
            location /to-redirect { post_action @redirect; return 200 "x"; }
            location /to-file { post_action /a.txt; return 200 "x"; }
            location /to-closed { post_action /closed; return 200 "x"; }
            location /chain { post_action /path; return 200 "x"; }
            location /self { post_action /self; return 200 "x"; }
            location /php { post_action @count; fastcgi_pass [[php]]; }
            location /refused { post_action @count; fastcgi_pass [[refused]]; }
            location /in-if { if ($arg_a) { post_action @count; return 200 "if"; } return 200 "no"; }
            location /inherits { post_action @count; location /inherits/inner { return 200 "inner"; } }
            location /page { post_action @count; error_page 404 /a.txt; }
            location /failing { post_action @failing; return 200 "x"; }
            location /internal { internal; post_action @count; return 200 "internal"; }
            location /to-internal { post_action /internal; return 200 "x"; }
            location /bye { post_action @count; return 444; }
            location = /count { include count.conf; fastcgi_pass [[php-count]]; }
            location @count { include count.conf; fastcgi_pass [[php-count]]; }
            location @return { return 202 "unseen"; }
            location @redirect { return 301 /unseen; }
            location @failing { fastcgi_pass [[refused]]; }
            location /closed { deny all; }
        }
        """,
        accessLog: """
        log_format fields '$status|$body_bytes_sent|$request_completion|$request_method|$uri|$server_protocol|$upstream_status|$sent_http_location';
        access_log access.log fields if=$request_uri;
        """))
    {
        // Not in force for the request itself: nginx would keep the values.
        ConfigFiles = new Dictionary<string, string>
        {
            ["count.conf"] = """
                fastcgi_param URI $uri;
                fastcgi_param ARGS $args;
                fastcgi_param METHOD $request_method;
                fastcgi_param STATUS $status;
                fastcgi_param COMPLETION $request_completion;
                fastcgi_param SENT $body_bytes_sent;
                fastcgi_param LENGTH $content_length;
                """,
        },
        Documents = directory => directory.Write("documents/a.txt", "file a\n"),
        Logs = [new("access.log"), new("error.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        "GET /path?x=1",
        "HEAD /path",
        "POST /path\n\nbody",
        "GET /path HTTP/1.0",
        "GET /named?x=1",
        "GET /file",
        "GET /file\nRange: bytes=0-2",
        "GET /missing",
        "GET /to-missing",
        "GET /to-return",
        "GET /to-redirect",
        "GET /to-file",
        "GET /to-closed",
        "GET /chain",
        "GET /self",
        "GET /php?reply=whole",
        "GET /php?reply=status-404",
        "GET /php?reply=huge",
        "POST /php?reply=whole\n\nbody",
        "GET /refused",
        "GET /in-if",
        "GET /in-if?a=1",
        "GET /inherits/inner",
        "GET /page",
        "GET /failing",
        "GET /internal",
        "GET /to-internal",
        "GET /bye",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
