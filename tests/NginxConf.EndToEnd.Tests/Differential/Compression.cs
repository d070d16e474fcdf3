using NginxConf.TestKit.Differential;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>gzip with all its conditions: for files, constants, error pages and backends.</summary>
public sealed class Compression(Sites<Compression> sites) : IClassFixture<Sites<Compression>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http(
        """
        include mime.types;
        default_type text/plain;
        map $gzip_ratio $ratio_form { default odd; "" none; "~^[0-9]+\.[0-9][0-9]$" number; }
        fastcgi_param QUERY_STRING $query_string;
        gzip on;
        gzip_min_length 20;
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            error_page 404 /errors/missing.html;

            location /types/ { gzip_types text/css application/json TEXT/Plain; alias [[root]]/; }
            location /all-types/ { gzip_types *; alias [[root]]/; }
            location /vary/ { gzip_vary on; alias [[root]]/; }
            location /vary-off/ { gzip_vary on; gzip off; alias [[root]]/; }
            location /long/ { gzip_min_length 1000; alias [[root]]/; }
            location /none/ { gzip_min_length 0; alias [[root]]/; }
            location /level9/ { gzip_comp_level 9; alias [[root]]/; }
            location /old/ { gzip_http_version 1.0; alias [[root]]/; }
            location /msie/ { gzip_disable msie6 "Opera/[0-6]\." curl; gzip_vary on; alias [[root]]/; }
            location /if/ { gzip off; if ($arg_gzip) { gzip on; } alias [[root]]/; }
            location /encoded/ { add_header Content-Encoding deflate; alias [[root]]/; }
            location /etag-off/ { etag off; alias [[root]]/; }
            location /odd-etag/ { add_header ETag odd; alias [[root]]/; }
            location /weak-etag/ { add_header ETag W/"abc"; alias [[root]]/; }
            location /sent/ { add_header X-Encoding $sent_http_content_encoding; add_header X-Length $sent_http_content_length; alias [[root]]/; }
            location /return { default_type text/html; return 200 "0123456789012345678901234567890123456789"; }
            location /return-403 { return 403; }
            location /return-404 { error_page 405 /x; return 404 "0123456789012345678901234567890123456789"; }
            location /return-500 { return 500 "0123456789012345678901234567890123456789"; }
            location /redirect { return 301 /page.html; }

            location /proxied/off/ { gzip_proxied off; alias [[root]]/; }
            location /proxied/any/ { gzip_proxied any; alias [[root]]/; }
            location /proxied/auth/ { gzip_proxied auth; alias [[root]]/; }
            location /proxied/expired/ { gzip_proxied expired; fastcgi_pass [[php]]; }
            location /proxied/control/ { gzip_proxied no-cache no-store private; fastcgi_pass [[php]]; }
            location /proxied/validators/ { gzip_proxied no_last_modified no_etag; fastcgi_pass [[php]]; }
            location /proxied/modified/ { gzip_proxied no_last_modified; alias [[root]]/; }
            location /proxied/modified-php/ { gzip_proxied no_last_modified; fastcgi_pass [[php]]; }
            location /proxied/etag/ { gzip_proxied no_etag; alias [[root]]/; }
            location /proxied/past/ { gzip_proxied expired; expires -1; alias [[root]]/; }
            location /proxied/future/ { gzip_proxied expired; expires 1h; alias [[root]]/; }
            location /proxied/text/ { gzip_proxied expired; add_header Expires "Thu, 01 Jan 1970 00:00:01 GMT"; alias [[root]]/; }

            location /php { fastcgi_pass [[php]]; }
            location /unbuffered { fastcgi_buffering off; fastcgi_pass [[php]]; }
            location /php-types { gzip_types text/plain; gzip_vary on; fastcgi_pass [[php]]; }
        }
        """, "log_format ratio '$uri $status $ratio_form'; access_log access.log ratio;"))
    {
        Documents = directory =>
        {
            directory.Write("documents/page.html", "<html><body>" + FastCgiFaults.Pattern(2000) + "</body></html>\n");
            directory.Write("documents/large.html", FastCgiFaults.Pattern(1_500_000));
            directory.Write("documents/short.html", "<p>nineteen bytes</p>"[..19]);
            directory.Write("documents/twenty.html", "<p>exactly twenty</p>"[..20]);
            directory.Write("documents/empty.html", "");
            directory.Write("documents/style.css", "p { color: red }\n/* " + FastCgiFaults.Pattern(100) + " */");
            directory.Write("documents/data.json", "{\"pattern\":\"" + FastCgiFaults.Pattern(100) + "\"}");
            directory.Write("documents/script.js", "// " + FastCgiFaults.Pattern(100));
            directory.Write("documents/plain.txt", FastCgiFaults.Pattern(100));
            directory.Write("documents/noise.html", Noise(50_000));
            directory.Write("documents/errors/missing.html", "<html><body>There is nothing of this name here.</body></html>");
        },
        Script = Reply,
        Logs = [new("access.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        "GET /page.html",
        "GET /page.html\nAccept-Encoding: gzip",
        "HEAD /page.html\nAccept-Encoding: gzip",
        "GET /page.html HTTP/1.0\nAccept-Encoding: gzip",
        "GET /large.html\nAccept-Encoding: gzip",
        "GET /noise.html\nAccept-Encoding: gzip",
        "GET /short.html\nAccept-Encoding: gzip",
        "GET /twenty.html\nAccept-Encoding: gzip",
        "GET /empty.html\nAccept-Encoding: gzip",
        "GET /none/empty.html\nAccept-Encoding: gzip",
        "GET /style.css\nAccept-Encoding: gzip",
        "GET /types/style.css\nAccept-Encoding: gzip",
        "GET /types/data.json\nAccept-Encoding: gzip",
        "GET /types/plain.txt\nAccept-Encoding: gzip",
        "GET /types/page.html\nAccept-Encoding: gzip",
        "GET /types/script.js\nAccept-Encoding: gzip",
        "GET /all-types/script.js\nAccept-Encoding: gzip",
        "GET /vary/page.html\nAccept-Encoding: gzip",
        "GET /vary/page.html",
        "GET /vary/short.html",
        "GET /vary/style.css\nAccept-Encoding: gzip",
        "GET /vary-off/page.html\nAccept-Encoding: gzip",
        "GET /long/style.css\nAccept-Encoding: gzip",
        "GET /long/page.html\nAccept-Encoding: gzip",
        "GET /level9/page.html\nAccept-Encoding: gzip",
        "GET /old/page.html HTTP/1.0\nAccept-Encoding: gzip",
        "GET /old/page.html HTTP/1.0\nConnection: keep-alive\nAccept-Encoding: gzip",
        "GET /msie/page.html\nAccept-Encoding: gzip\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)",
        "GET /msie/page.html\nAccept-Encoding: gzip\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1; SV1)",
        "GET /msie/page.html\nAccept-Encoding: gzip\nUser-Agent: Mozilla/4.0 (compatible; MSIE 5.5; Windows NT 5.1)",
        "GET /msie/page.html\nAccept-Encoding: gzip\nUser-Agent: Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 5.1)",
        "GET /msie/page.html\nAccept-Encoding: gzip\nUser-Agent: Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1) Opera 8",
        "GET /msie/page.html\nAccept-Encoding: gzip\nUser-Agent: opera/6.1",
        "GET /msie/page.html\nAccept-Encoding: gzip\nUser-Agent: CURL/8",
        "GET /msie/page.html\nAccept-Encoding: gzip\nUser-Agent: other",
        "GET /if/page.html\nAccept-Encoding: gzip",
        "GET /if/page.html?gzip=1\nAccept-Encoding: gzip",
        "GET /encoded/page.html\nAccept-Encoding: gzip",
        "GET /etag-off/page.html\nAccept-Encoding: gzip",
        "GET /odd-etag/page.html\nAccept-Encoding: gzip",
        "GET /weak-etag/page.html\nAccept-Encoding: gzip",
        "GET /sent/page.html\nAccept-Encoding: gzip",
        "GET /return\nAccept-Encoding: gzip",
        "GET /return-403\nAccept-Encoding: gzip",
        "GET /return-404\nAccept-Encoding: gzip",
        "GET /return-500\nAccept-Encoding: gzip",
        "GET /redirect\nAccept-Encoding: gzip",
        "GET /missing\nAccept-Encoding: gzip",

        // Accept-Encoding.
        "GET /page.html\nAccept-Encoding: deflate, gzip",
        "GET /page.html\nAccept-Encoding: GZip",
        "GET /page.html\nAccept-Encoding: gzip;q=0",
        "GET /page.html\nAccept-Encoding: gzip;q=0.000",
        "GET /page.html\nAccept-Encoding: gzip;q=0.001",
        "GET /page.html\nAccept-Encoding: gzip ; q=0.5 , br",
        "GET /page.html\nAccept-Encoding: gzip;q=1.000",
        "GET /page.html\nAccept-Encoding: gzip;q=1.001",
        "GET /page.html\nAccept-Encoding: gzip;q=0.0001",
        "GET /page.html\nAccept-Encoding: gzip;q=2",
        "GET /page.html\nAccept-Encoding: gzip;q",
        "GET /page.html\nAccept-Encoding: gzip;q=",
        "GET /page.html\nAccept-Encoding: gzip;x=1",
        "GET /page.html\nAccept-Encoding: gzip;",
        "GET /page.html\nAccept-Encoding: gzip;Q=1",
        "GET /page.html\nAccept-Encoding: gzip;q=0.",
        "GET /page.html\nAccept-Encoding: gzip;q=0.5;x",
        "GET /page.html\nAccept-Encoding: gzip, gzip;q=0",
        "GET /page.html\nAccept-Encoding: gzip,;q=0",
        "GET /page.html\nAccept-Encoding: x-gzip",
        "GET /page.html\nAccept-Encoding: x-gzip, gzip",
        "GET /page.html\nAccept-Encoding: gzipped",
        "GET /page.html\nAccept-Encoding: *",
        "GET /page.html\nAccept-Encoding: identity\nAccept-Encoding: gzip",

        // A body that changes has no ranges; conditions are judged before.
        "GET /page.html\nAccept-Encoding: gzip\nRange: bytes=0-9",
        "GET /short.html\nAccept-Encoding: gzip\nRange: bytes=0-9",
        "GET /page.html\nAccept-Encoding: gzip\nRange: bytes=9000-",
        "GET /page.html\nAccept-Encoding: gzip\nIf-None-Match: W/\"65e079f0-7ec\"",
        "GET /page.html\nAccept-Encoding: gzip\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",

        // Requests that came through a proxy.
        "GET /page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/off/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/any/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/auth/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/auth/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy\nAuthorization: Basic YTpi",
        "GET /proxied/modified/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/modified-php/?Last-Modified:%20Thu,%2029%20Feb%202024%2012:34:56%20GMT\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/etag/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/past/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/future/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/text/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/expired/?Expires:%20Thu,%2001%20Jan%201970%2000:00:01%20GMT\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/expired/?Expires:%20Thu,%2031%20Dec%202037%2000:00:01%20GMT\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/expired/?Expires:%20never\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/expired/?Expires:%20Thu,%2001%20Jan%201970%2000:00:05%20GMT%0D%0ADate:%20Thu,%2001%20Jan%201970%2000:00:01%20GMT\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/control/?Cache-Control:%20max-age=1,%20no-cache\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/control/?Cache-Control:%20no-store\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/control/?Cache-Control:%20public;private\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/control/?Cache-Control:%20private=x\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/control/?Cache-Control:%20public\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/control/?X-None:%20x\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/validators/?ETag:%20%22a%22\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/validators/?Last-Modified:%20Thu,%2029%20Feb%202024%2012:34:56%20GMT\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/validators/?X-None:%20x\nAccept-Encoding: gzip\nVia: 1.1 proxy",

        // Backends.
        "GET /php\nAccept-Encoding: gzip",
        "GET /php?Content-Encoding:%20br\nAccept-Encoding: gzip",
        "GET /php?Content-Length:%2010\nAccept-Encoding: gzip",
        "GET /php?Content-Length:%203000000\nAccept-Encoding: gzip",
        "GET /php?ETag:%20%22abc%22%0D%0AAccept-Ranges:%20bytes\nAccept-Encoding: gzip",
        "GET /php?Status:%20500%20Oops\nAccept-Encoding: gzip",
        "GET /php?Status:%20404%20Gone\nAccept-Encoding: gzip",
        "GET /php?Content-Type:%20text/html;%20charset=utf-8\nAccept-Encoding: gzip",
        "GET /php?Content-Type:%20text/html;%20level=1\nAccept-Encoding: gzip",
        "GET /php?Content-Type:%20text/plain\nAccept-Encoding: gzip",
        "GET /php-types?Content-Type:%20text/plain\nAccept-Encoding: gzip",
        "GET /php-types?Vary:%20Cookie\nAccept-Encoding: gzip",
        "GET /php?empty\nAccept-Encoding: gzip",
        "GET /php?broken\nAccept-Encoding: gzip",
        "GET /unbuffered\nAccept-Encoding: gzip",
        "GET /unbuffered?empty\nAccept-Encoding: gzip",
        "HEAD /php\nAccept-Encoding: gzip",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);

    // The query string is what the backend's head begins with, or tells what is wrong with the reply.
    private static FastCgiReply Reply(FastCgiRequest request)
    {
        var query = Uri.UnescapeDataString(request["QUERY_STRING"] ?? "");
        var fields = query.Contains(": ", StringComparison.Ordinal) ? query + "\r\n" : "";
        var type = query.Contains("Content-Type", StringComparison.Ordinal) ? "" : "Content-Type: text/html\r\n";
        var reply = new FastCgiReply().Stdout(fields + type + "\r\n");
        return query switch
        {
            "empty" => reply.End(),
            "broken" => reply.Stdout(FastCgiFaults.Pattern(100_000)).Close(),
            _ when query.StartsWith("Content-Length: 10", StringComparison.Ordinal) => reply.Stdout("0123456789"),
            _ => reply.Stdout(FastCgiFaults.Pattern(3_000_000), recordSize: 32_000),
        };
    }

    // Incompressible, and the same every time.
    private static string Noise(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)source.Next(32, 127);
            }
        });
    }
}
