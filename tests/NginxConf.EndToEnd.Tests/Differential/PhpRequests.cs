using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Real PHP-FPM behind both servers: what a script sees and what becomes of its output.</summary>
public sealed class PhpRequests(Sites<PhpRequests> sites) : IClassFixture<Sites<PhpRequests>>, IDifferentialSuite
{
    private const string Show = """
        <?php
        $server = array_filter($_SERVER, fn($name) => !in_array($name, ['REMOTE_PORT', 'REQUEST_TIME', 'REQUEST_TIME_FLOAT', 'USER', 'HOME']), ARRAY_FILTER_USE_KEY);
        ksort($server);
        header('X-From: php');
        var_export(['server' => $server, 'get' => $_GET, 'post' => $_POST, 'cookie' => $_COOKIE, 'length' => strlen(file_get_contents('php://input')),
            'files' => array_map(fn($file) => [$file['name'], $file['size'], sha1_file($file['tmp_name'])], $_FILES)]);
        """;

    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            index index.php;
            client_max_body_size 8m;
            location / { try_files $uri $uri/ /index.php?path=$uri&$args; }
            location ~ \.php$ { include fastcgi.conf; fastcgi_pass [[fpm]]; }
            location ~ ^/unix(/.+\.php)(/.*)?$ {
                include fastcgi_params;
                fastcgi_param SCRIPT_FILENAME $document_root$1;
                fastcgi_param PATH_INFO $2;
                fastcgi_pass [[fpm-unix]];
            }
        }
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/index.php", Show);
            directory.Write("documents/redirect.php", "<?php header('Location: /elsewhere');");
            directory.Write("documents/status.php", "<?php http_response_code((int)$_GET['code']); echo 'status';");
            directory.Write("documents/large.php", "<?php for ($i = 0; $i < 40000; $i++) { echo str_pad($i, 50, '.'), \"\\n\"; }");
            directory.Write("documents/flush.php", "<?php for ($i = 0; $i < 20; $i++) { echo \"part $i\\n\"; ob_flush(); flush(); }");
            directory.Write("documents/length.php", "<?php header('Content-Length: 5'); echo 'hello';");
            directory.Write("documents/cookies.php", "<?php setcookie('a', '1'); setcookie('b', '2'); header('X-Two: 1', false); header('X-Two: 2', false);");
            directory.Write("documents/binary.php", "<?php header('Content-Type: application/octet-stream'); echo implode(array_map('chr', range(0, 255)));");
            directory.Write("documents/error.php", "<?php error_log('from the script'); echo 'logged';");
            directory.Write("documents/fatal.php", "<?php no_such_function();");
            directory.Write("documents/empty.php", "");
        },
    };

    public static TheoryData<string> Requests =>
    [
        "GET /",
        "GET /index.php?a[]=1&a[]=2&b=%C3%A4",
        "GET /pretty/path?x=1",
        "HEAD /index.php",
        "GET /missing.php",
        "GET /unix/index.php/info/%20?x",
        "GET /index.php\nCookie: a=1; b=2\nUser-Agent: test\nAccept-Language: de",
        "POST /index.php\nContent-Type: application/x-www-form-urlencoded\n\na=1&b[]=2&c=%20",
        "POST /index.php\nContent-Type: application/octet-stream\n\n{pattern:200000}",
        "POST /unix/index.php\nContent-Type: application/octet-stream\nTransfer-Encoding: chunked\n\n{pattern:50000}",
        "POST /index.php\nContent-Type: multipart/form-data; boundary=xx\n\n--xx\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\n{pattern:100000}\r\n--xx--\r\n",
        "PUT /index.php\n\nput",
        "DELETE /index.php",
        "GET /redirect.php",
        "GET /status.php?code=404",
        "GET /status.php?code=500",
        "GET /status.php?code=304",
        "GET /status.php?code=418",
        "GET /large.php",
        "HEAD /large.php",
        "GET /unix/large.php",
        "GET /flush.php",
        "GET /length.php",
        "HEAD /length.php",
        "GET /cookies.php",
        "GET /binary.php",
        "GET /error.php",
        "GET /fatal.php",
        "GET /empty.php",
        "GET /index.php HTTP/1.0",
        "GET /index.php\n---\nPOST /index.php\n\nabc\n---\nGET /unix/index.php",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
