using System.Text;
using NginxConf.TestKit.Differential;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>charset, source_charset, override_charset, charset_types and charset_map.</summary>
public sealed class Charsets(Sites<Charsets> sites) : IClassFixture<Sites<Charsets>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http(
        """
        include mime.types;
        default_type text/plain;
        charset_map koi8-r windows-1251 { C1 E0; C2 E1; 80 88; D7 E2; }
        charset_map koi8-r utf-8 { C1 D0B0; C2 D0B1; D7 D0B2; 80 E282AC; }
        charset_map windows-1251 utf-8 { E0 D0B0; E1 D0B1; 88 E282AC; }
        fastcgi_param QUERY_STRING $query_string;
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];

            location / { charset utf-8; }
            location /off/ { charset off; alias [[root]]/; }
            location /types/ { charset utf-8; charset_types text/css application/json; alias [[root]]/; }
            location /all-types/ { charset utf-8; charset_types *; alias [[root]]/; }
            location /if/ { if ($arg_c) { charset koi8-r; } alias [[root]]/; }
            location /variable/ { charset $arg_c; alias [[root]]/; }
            location /return { charset utf-8; default_type text/html; return 200 "text"; }
            location /return-type { charset utf-8; default_type "text/html; level=1"; return 200 "text"; }
            location /redirect { charset utf-8; return 301 /page.html; }
            location /redirect-303 { charset utf-8; return 303 /page.html; }
            location /missing/ { charset utf-8; return 404; }
            location /sent/ { charset utf-8; add_header X-Type $sent_http_content_type; alias [[root]]/; }

            location /koi-win/ { source_charset koi8-r; charset windows-1251; alias [[root]]/; }
            location /win-koi/ { source_charset windows-1251; charset koi8-r; alias [[root]]/; }
            location /koi-utf/ { source_charset koi8-r; charset utf-8; alias [[root]]/; }
            location /utf-koi/ { source_charset utf-8; charset koi8-r; alias [[root]]/; }
            location /utf-win/ { source_charset UTF-8; charset Windows-1251; alias [[root]]/; }
            location /same/ { source_charset utf-8; charset UTF-8; alias [[root]]/; }
            location /variables/ { source_charset $arg_from; charset $arg_to; alias [[root]]/; }
            location /gzipped/ { source_charset koi8-r; charset utf-8; gzip on; alias [[root]]/; }
            location /gzipped-same/ { source_charset koi8-r; charset windows-1251; gzip on; alias [[root]]/; }

            location /php { charset windows-1251; fastcgi_pass [[php]]; }
            location /php-plain { fastcgi_pass [[php]]; }
            location /php-override { charset windows-1251; override_charset on; fastcgi_pass [[php]]; }
            location /php-source { source_charset koi8-r; charset utf-8; fastcgi_pass [[php]]; }
            location /php-utf { source_charset utf-8; charset koi8-r; fastcgi_pass [[php]]; }
            location /php-ignore { fastcgi_ignore_headers X-Accel-Charset; charset utf-8; fastcgi_pass [[php]]; }
            location /php-redirected { charset utf-8; alias [[root]]/; }
        }
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/page.html", "<p>plain</p>\n");
            directory.Write("documents/style.css", "p { }");
            directory.Write("documents/data.json", "{}");
            directory.Write("documents/image.png", "png");
            directory.Write("documents/koi.txt", [.. "abc "u8, 0xC1, 0xC2, 0xD7, 0x80, 0x81, .. " xyz"u8]);
            directory.Write("documents/win.txt", [.. "abc "u8, 0xE0, 0xE1, 0x88, 0x99, .. " xyz"u8]);
            directory.Write("documents/utf.txt", "abc абвгд € ё 😀 xyz");
            directory.Write("documents/broken.txt", [.. "a"u8, 0xD0, .. "b"u8, 0x80, 0xC0, 0xAF, 0xE2, 0x82, .. "c"u8, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, .. "d"u8, 0xE0, 0x80, 0x80, .. "e"u8]);
            directory.Write("documents/beyond.txt", [.. "a"u8, 0xF8, .. "b"u8, 0xFF, 0x80, 0x80, 0x80, .. "c"u8]);
            directory.Write("documents/cut.txt", [.. "abc"u8, 0xD0]);
            directory.Write("documents/long.txt", string.Concat(Enumerable.Repeat("текст абв ", 20_000)));
            directory.Write("documents/long-koi.html", [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i % 5 == 0 ? 0xC1 : 0xC2))]);
            directory.Write("documents/empty.txt", "");
        },
        Script = Reply,
        Logs = [new("error.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        "GET /page.html",
        "HEAD /page.html",
        "GET /style.css",
        "GET /image.png",
        "GET /off/page.html",
        "GET /types/style.css",
        "GET /types/data.json",
        "GET /types/page.html",
        "GET /types/utf.txt",
        "GET /all-types/image.png",
        "GET /if/page.html",
        "GET /if/page.html?c=1",
        "GET /variable/page.html?c=iso-8859-1",
        "GET /variable/page.html?c=",
        "GET /return",
        "GET /return-type",
        "GET /redirect",
        "GET /redirect-303",
        "GET /missing/",
        "GET /sent/page.html",
        "GET /page.html\nRange: bytes=0-3,5-6",
        "GET /page.html\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",

        "GET /koi-win/koi.txt",
        "HEAD /koi-win/koi.txt",
        "GET /koi-win/koi.txt\nRange: bytes=4-6",
        "GET /koi-win/long-koi.html",
        "GET /win-koi/win.txt",
        "GET /koi-utf/koi.txt",
        "HEAD /koi-utf/koi.txt",
        "GET /koi-utf/koi.txt HTTP/1.0",
        "GET /koi-utf/koi.txt\nRange: bytes=4-6",
        "GET /koi-utf/long-koi.html",
        "GET /koi-utf/empty.txt",
        "GET /koi-utf/image.png",
        "GET /utf-koi/utf.txt",
        "GET /utf-koi/broken.txt",
        "GET /utf-koi/beyond.txt",
        "GET /utf-koi/cut.txt",
        "GET /utf-koi/long.txt",
        "GET /utf-win/utf.txt",
        "GET /same/utf.txt",
        "GET /variables/koi.txt?from=koi8-r&to=utf-8",
        "GET /variables/koi.txt?from=koi8-r&to=latin-7",
        "GET /variables/koi.txt?from=latin-7&to=latin-7",
        "GET /variables/koi.txt?from=KOI8-R&to=Windows-1251",
        "GET /gzipped/long-koi.html\nAccept-Encoding: gzip",
        "GET /gzipped-same/long-koi.html\nAccept-Encoding: gzip",

        "GET /php?Content-Type:%20text/html",
        "GET /php?Content-Type:%20text/html;%20charset=koi8-r",
        "GET /php?Content-Type:%20text/html;%20charset=%22koi8-r%22",
        "GET /php?Content-Type:%20text/html;%20level=1;%20Charset=koi8-r",
        "GET /php-override?Content-Type:%20text/html;%20charset=koi8-r",
        "GET /php-override?Content-Type:%20text/html;%20charset=windows-1251",
        "GET /php-override?Content-Type:%20text/html;%20charset=unknown",
        "GET /php-override?Content-Type:%20image/png;%20charset=koi8-r",
        "GET /php-source?Content-Type:%20text/html",
        "GET /php-source?Content-Type:%20text/html;%20charset=koi8-r",
        "GET /php-utf?Content-Type:%20text/plain",
        "GET /php?Content-Type:%20text/html%0D%0AX-Accel-Charset:%20koi8-r",
        "GET /php?Content-Type:%20text/html;%20charset=utf-8%0D%0AX-Accel-Charset:%20koi8-r",
        "GET /php?Content-Type:%20text/html%0D%0AX-Accel-Charset:%20latin-9",
        "GET /php?X-Accel-Charset:%20koi8-r",
        "GET /php-plain?Content-Type:%20text/html%0D%0AX-Accel-Charset:%20koi8-r",
        "GET /php-ignore?Content-Type:%20text/html%0D%0AX-Accel-Charset:%20koi8-r",
        "GET /php?Content-Type:%20text/html%0D%0AX-Accel-Charset:%20koi8-r%0D%0AX-Accel-Redirect:%20/php-redirected/page.html",
        "GET /php?Status:%20302%20Found%0D%0ALocation:%20http://x/%0D%0AContent-Type:%20text/html",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);

    private static FastCgiReply Reply(FastCgiRequest request) => new FastCgiReply()
        .Stdout(Encoding.Latin1.GetBytes(Uri.UnescapeDataString(request["QUERY_STRING"] ?? "") + "\r\n\r\n"))
        .Stdout([.. "body "u8, 0xC1, 0xC2, 0xD0, 0xB0, 0xD0], recordSize: 3)
        .Stdout([0xB1, .. " end\n"u8]);
}
