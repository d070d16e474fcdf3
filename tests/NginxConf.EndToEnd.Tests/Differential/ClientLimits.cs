using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Sizes of heads and bodies, times that clients may take, and request bodies in files.</summary>
public sealed class ClientLimits(Sites<ClientLimits> sites) : IClassFixture<Sites<ClientLimits>>, IDifferentialSuite
{
    private const string End = "Host: localhost\\r\\nConnection: close\\r\\n\\r\\n";

    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        client_max_body_size 100;
        lingering_timeout 300ms;
        fastcgi_param LENGTH $content_length;
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            location / { try_files /a.txt =404; }
            location /show { return 200 "$request_method $uri $http_x_a"; }
            location /body { client_body_buffer_size 16; fastcgi_param BODY $request_body; fastcgi_pass [[php]]; }
            location /one-buffer { client_body_in_single_buffer on; client_max_body_size 1m; fastcgi_param BODY $request_body; fastcgi_pass [[php]]; }
            location /file-only { client_body_in_file_only clean; fastcgi_param BODY "$request_body|"; fastcgi_pass [[php]]; }
            location /file-kept { client_body_in_file_only on; fastcgi_param BODY "$request_body|"; fastcgi_pass [[php]]; }
            location /file-or-not {
                client_body_in_file_only clean;
                add_header X-Body "[$request_body]";
                set $file no;
                fastcgi_param FILE $file;
                fastcgi_pass [[php]];
            }
            location /unlimited { client_max_body_size 0; fastcgi_pass [[php]]; }
            location /streamed { fastcgi_request_buffering off; fastcgi_pass [[php]]; }
            location /page { error_page 413 =200 /show; client_max_body_size 10; fastcgi_pass [[php]]; }
            location /inner { rewrite ^ /page last; }
            location /limited-later { client_max_body_size 1m; error_page 404 = /page; }
        }
        server {
            listen 127.0.0.1:[[port-small]];
            server_name localhost;
            connection_pool_size 256;
            client_header_buffer_size 128;
            large_client_header_buffers 2 256;
            location / { return 200 "$request_uri|$http_x_a"; }
        }
        server {
            listen 127.0.0.1:[[port-slow]];
            server_name localhost;
            client_header_timeout 300ms;
            client_body_timeout 300ms;
            keepalive_timeout 300ms;
            root [[root]];
            location / { return 200 "slow"; }
            location /static { try_files /a.txt =404; }
            location /php { fastcgi_pass [[php]]; }
            location /streamed { fastcgi_request_buffering off; fastcgi_pass [[php]]; }
            location /reset { reset_timedout_connection on; fastcgi_pass [[php]]; }
            location /never { reset_timedout_connection on; return 444; }
            location /bye { return 444; }
        }
        """))
    {
        Documents = directory => directory.Write("documents/a.txt", "file a\n"),
    };

    public static TheoryData<string> Requests =>
    [
        // The size of the body.
        "POST /\n\n{pattern:100}",
        "POST /\n\n{pattern:101}",
        "POST /show\n\n{pattern:101}",
        "POST /body\n\n{pattern:16}",
        "POST /body\n\n{pattern:17}",
        "POST /body\n\n{pattern:100}",
        "POST /body\n\n{pattern:101}",
        "POST /body\nTransfer-Encoding: chunked\n\n{pattern:16}",
        "POST /body\nTransfer-Encoding: chunked\n\n{pattern:100}",
        "POST /body\nTransfer-Encoding: chunked\n\n{pattern:101}",
        "POST /body\nContent-Length: 0",
        "POST /body",
        "POST /streamed\n\n{pattern:100}",
        "POST /streamed\n\n{pattern:101}",
        "POST /unlimited\n\n{pattern:3000000}",
        "POST /one-buffer\n\n{pattern:40000}",
        "POST /page\n\n{pattern:20}",
        "POST /page\nTransfer-Encoding: chunked\n\n{pattern:20}",
        "POST /inner\n\n{pattern:20}",
        "POST /limited-later\n\n{pattern:20}",
        "POST /page\n\n{pattern:20}\n---\nGET /show",
        "raw:POST /show HTTP/1.1\\r\\nContent-Length: 200\\r\\n" + End,
        "raw-end:POST /show HTTP/1.1\\r\\nContent-Length: 20\\r\\n" + End + "short",
        "raw-end:POST /body HTTP/1.1\\r\\nContent-Length: 20\\r\\n" + End + "short",
        "raw-end:POST /body HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n" + End + "5\\r\\nsho",
        "raw-end:POST / HTTP/1.1\\r\\nContent-Length: 20\\r\\n" + End + "short",

        // In files.
        "POST /file-only\n\nbody",
        "POST /file-only\nTransfer-Encoding: chunked\n\nbody",
        "POST /file-only\nContent-Length: 0",
        "GET /file-only",
        "POST /file-kept\n\nbody",
        "POST /file-or-not\n\nbody",
        "POST /file-or-not\nContent-Length: 0",

        // 100 Continue.
        "raw:POST /body HTTP/1.1\\r\\nExpect: 100-continue\\r\\nContent-Length: 4\\r\\n" + End + "body",
        "raw:POST /show HTTP/1.1\\r\\nExpect: 100-continue\\r\\nContent-Length: 4\\r\\n" + End + "body",
        "raw:POST / HTTP/1.1\\r\\nExpect: 100-continue\\r\\nContent-Length: 4\\r\\n" + End + "body",
        "raw:POST /missing/none.php HTTP/1.1\\r\\nExpect: 100-Continue\\r\\nContent-Length: 4\\r\\n" + End + "body",
        "raw:POST /body HTTP/1.1\\r\\nExpect: 100-continue\\r\\nContent-Length: 200\\r\\n" + End,
        "raw:POST /page HTTP/1.1\\r\\nExpect: 100-continue\\r\\nContent-Length: 20\\r\\n" + End + "12345678901234567890",
        "raw:POST /body HTTP/1.0\\r\\nExpect: 100-continue\\r\\nContent-Length: 4\\r\\n" + End + "body",
        "raw:POST /body HTTP/1.1\\r\\nExpect: something\\r\\nContent-Length: 4\\r\\n" + End + "body",
        "raw:GET /show HTTP/1.1\\r\\nExpect: 100-continue\\r\\n" + End,
        "raw:POST /body HTTP/1.1\\r\\nHost: localhost\\r\\nExpect: 100-continue\\r\\nContent-Length: 4\\r\\n\\r\\nbodyGET /show HTTP/1.1\\r\\n" + End,
        "raw:POST /streamed HTTP/1.1\\r\\nExpect: 100-continue\\r\\nContent-Length: 4\\r\\n" + End + "body",

        // The size of the head.
        "[[port-small]] raw:GET /{pattern:100} HTTP/1.1\\r\\n" + End,
        "[[port-small]] raw:GET /{pattern:128} HTTP/1.1\\r\\n" + End,
        "[[port-small]] raw:GET /{pattern:239} HTTP/1.1\\r\\n" + End,
        "[[port-small]] raw:GET /{pattern:240} HTTP/1.1\\r\\n" + End,
        "[[port-small]] raw:GET /{pattern:241} HTTP/1.1\\r\\n" + End,
        "[[port-small]] raw:GET /{pattern:242} HTTP/1.1\\r\\n" + End,
        "[[port-small]] raw:GET /{pattern:300} HTTP/1.1\\r\\n" + End,
        "[[port-small]] raw:GET / HTTP/1.1\\r\\nX-A: {pattern:248}\\r\\n" + End,
        "[[port-small]] raw:GET / HTTP/1.1\\r\\nX-A: {pattern:249}\\r\\n" + End,
        "[[port-small]] raw:GET / HTTP/1.1\\r\\nX-A: {pattern:250}\\r\\n" + End,
        "[[port-small]] raw:GET / HTTP/1.1\\r\\nX-A: {pattern:251}\\r\\n" + End,
        "[[port-small]] raw:GET / HTTP/1.1\\r\\nX-A: {pattern:400}\\r\\n" + End,
        "[[port-small]] raw:GET / HTTP/1.1\\r\\nX-A: {pattern:200}\\r\\nX-B: {pattern:200}\\r\\n" + End,
        "[[port-small]] raw:GET / HTTP/1.1\\r\\nX-A: {pattern:200}\\r\\nX-B: {pattern:200}\\r\\nX-C: {pattern:200}\\r\\n" + End,
        "[[port-small]] raw:GET /{pattern:200} HTTP/1.1\\r\\nX-A: {pattern:200}\\r\\nX-B: {pattern:20}\\r\\n" + End,
        "[[port-small]] raw:GET / HTTP/1.1\\r\\nA: 1\\r\\nB: 2\\r\\nC: 3\\r\\nD: 4\\r\\nE: 5\\r\\nF: 6\\r\\nG: 7\\r\\nH: 8\\r\\nI: 9\\r\\nJ: 10\\r\\nK: 11\\r\\nL: 12\\r\\nM: 13\\r\\nN: 14\\r\\nO: 15\\r\\nP: 16\\r\\nQ: 17\\r\\nR: 18\\r\\n" + End,
        "[[port-small]] raw:GET / HTTP/1.1\\r\\n{pattern:300}: x\\r\\n" + End,

        // Clients that are slow, or stop.
        "[[port-slow]] raw:",
        "[[port-slow]] raw:GET",
        "[[port-slow]] raw:GET / HTTP/1.1\\r\\nHost: loc",
        "[[port-slow]] raw:GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
        "[[port-slow]] raw:GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\nGET",
        "[[port-slow]] raw:POST /php HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 10\\r\\n\\r\\nshort",
        "[[port-slow]] raw:POST /php HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nsh",
        "[[port-slow]] raw:POST /reset HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 10\\r\\n\\r\\nshort",
        "[[port-slow]] raw:POST /streamed HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 10\\r\\n\\r\\nshort",
        "[[port-slow]] raw:POST / HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 10\\r\\n\\r\\nshort",
        "[[port-slow]] raw:POST /static HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 10\\r\\n\\r\\nshort",
        "[[port-slow]] raw:POST /php HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 2000000\\r\\n\\r\\nshort",
        "[[port-slow]] GET /never",
        "[[port-slow]] GET /bye",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
