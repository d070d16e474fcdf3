using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>What a FastCGI backend receives: parameters, headers, bodies, choice of upstream.</summary>
public sealed class FastCgiRequests(Sites<FastCgiRequests> sites) : IClassFixture<Sites<FastCgiRequests>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        upstream rotating { server [[php-one]]; server [[php-two]]; server [[php-three]]; }
        upstream weighted { server [[php-one]] weight=3; server [[php-two]]; }
        upstream with-backup { server [[refused]] max_fails=1 fail_timeout=1000s; server [[php-one]]; }
        upstream pooled { server [[php-pooled]]; keepalive 2; }
        fastcgi_index index.php;
        server {
            listen 127.0.0.1:[[port]];
            server_name site.example localhost;
            root [[root]];
            location / { include fastcgi_params; fastcgi_pass [[php]]; }
            location ~ \.php$ {
                include fastcgi.conf;
                fastcgi_pass [[php]];
            }
            location ~ ^/split/.+\.php(/|$) {
                fastcgi_split_path_info ^(.+\.php)(/.*)$;
                include fastcgi_params;
                fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
                fastcgi_param PATH_INFO $fastcgi_path_info;
                fastcgi_param PATH_TRANSLATED $document_root$fastcgi_path_info;
                fastcgi_pass [[php]];
            }
            location ~ ^/snippet/.+\.php {
                include snippets/fastcgi-php.conf;
                fastcgi_pass [[php]];
            }
            location /unix { include fastcgi_params; fastcgi_pass [[php-unix]]; }
            location /own/ {
                fastcgi_param FIRST first;
                fastcgi_param EMPTY $arg_none;
                fastcgi_param DROPPED $arg_none if_not_empty;
                fastcgi_param KEPT $arg_x if_not_empty;
                fastcgi_param HTTP_X_OWN "configured";
                fastcgi_param HTTPS $https if_not_empty;
                fastcgi_param REPEATED one;
                fastcgi_param REPEATED two;
                fastcgi_param LONG "{pattern200}$arg_x";
                fastcgi_pass [[php]];
                location /own/inherits/ { fastcgi_pass [[php]]; }
                location /own/replaces/ { fastcgi_param ONLY this; fastcgi_pass [[php]]; }
            }
            location /no-headers/ { fastcgi_pass_request_headers off; fastcgi_param A a; fastcgi_pass [[php]]; }
            location /no-body/ { fastcgi_pass_request_body off; fastcgi_param CONTENT_LENGTH ""; fastcgi_param A a; fastcgi_pass [[php]]; }
            location /round/ { fastcgi_param A a; fastcgi_pass rotating; }
            location /weighted/ { fastcgi_param A a; fastcgi_pass weighted; }
            location /backup/ { fastcgi_param A a; fastcgi_pass with-backup; }
            location /pooled/ { fastcgi_keep_conn on; fastcgi_param A a; fastcgi_pass pooled; }
            location /kept/ { fastcgi_keep_conn on; fastcgi_param A a; fastcgi_pass [[php]]; }
            location /spill/ { client_max_body_size 0; client_body_buffer_size 8k; fastcgi_param CONTENT_LENGTH $content_length; fastcgi_pass [[php]]; }
            location /rewritten/ { rewrite ^/rewritten/(.*)$ /front.php?q=$1 last; }
            location /front { try_files $uri /front.php?fallback=$uri&$args; }
            location /variable/ { set $backend [[php]]; fastcgi_param A $backend; fastcgi_pass $backend; }
            location /variable-name/ { set $backend $arg_to; fastcgi_param A a; fastcgi_pass $backend; }
            location /variable-unix/ { set $socket [[php-unix]]; fastcgi_param A a; fastcgi_pass $socket; }
            location /method/ { if ($request_method !~ ^(GET|POST)$) { return 405; } include fastcgi_params; fastcgi_pass [[php]]; }
        }
        """.Replace("{pattern200}", new string('l', 200), StringComparison.Ordinal)))
    {
        Documents = directory =>
        {
            directory.Write("documents/snippet/a.php", "<?php");
            directory.Write("documents/snippet/dir/index.php", "<?php");
        },
    };

    public static TheoryData<string> Requests =>
    [
        "GET /",
        "GET /path/to?a=b&c=d",
        "HEAD /path",
        "DELETE /path",
        "GET /path HTTP/1.0",
        "GET /p%61th%20x/%C3%BC?%20",
        "GET /a/../b//c/./d",
        "GET /\nHost: site.example",
        "GET /\nHost: unknown.example:81",
        "GET /\nX-Custom: value\nX-Custom: second\nAccept: */*\nx-lower-CASE: 1",
        "GET /\nProxy: http://evil/\nAuthorization: Basic YTpi\nReferer: r",
        "GET /\nX_Underscore: dropped\nX.Dot: dropped",
        "GET /\nCookie: a=1\nCookie: b=2",
        "GET /\nX-Forwarded-For: 1.1.1.1\nX-Forwarded-For: 2.2.2.2",
        "GET /\nX-Empty:\nX-Spaces:   a b  ",
        "GET /\nX-Long: {pattern:4000}",
        "GET /\nConnection: close",
        "GET /\nUser-Agent: \u00e4\u00f6",
        "GET /index.php",
        "GET /dir/",
        "GET /dir/page.php?x=1",
        "GET /split/a.php",
        "GET /split/a.php/info/more?x",
        "GET /split/a.php/b.php/c",
        "GET /split/a.php/%20x",
        "GET /snippet/a.php/info",
        "GET /snippet/a.php",
        "GET /snippet/missing.php",
        "GET /unix",
        "GET /own/",
        "GET /own/?x=set",
        "GET /own/\nX-Own: from the client",
        "GET /own/inherits/",
        "GET /own/replaces/",
        "GET /no-headers/\nX-Any: 1",
        "POST /no-body/\n\nbody",
        "GET /round/1",
        "GET /round/2",
        "GET /round/3",
        "GET /round/4",
        "GET /weighted/1",
        "GET /weighted/2",
        "GET /weighted/3",
        "GET /weighted/4",
        "GET /backup/1",
        "GET /backup/2",
        "GET /pooled/1\n---\nGET /pooled/2",
        "GET /pooled/3",
        "GET /kept/",
        "POST /\nContent-Type: application/x-www-form-urlencoded\n\na=1&b=2",
        "POST /\nContent-Length: 0",
        "POST /",
        "PUT /\n\n{pattern:20000}",
        "POST /spill/\n\n{pattern:500000}",
        "POST /spill/\nTransfer-Encoding: chunked\n\nsmall chunks",
        "POST /spill/\nTransfer-Encoding: chunked\n\n{pattern:300000}",
        "POST /\nTransfer-Encoding: chunked\n\nab",
        "POST /\nExpect: 100-continue\n\nbody",
        "GET /rewritten/x/y?z=1",
        "GET /front/controller?a=b",
        "GET /variable/",
        "GET /variable-name/?to=pooled",
        "GET /variable-name/?to=rotating",
        "GET /variable-unix/",
        "OPTIONS /method/",
        "GET /method/",
        "GET /\n---\nPOST /second\n\nbody\n---\nGET /third",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
