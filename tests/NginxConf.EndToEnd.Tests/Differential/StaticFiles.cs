using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>root, alias, index, try_files, types, expires, add_header; HEAD, ranges, conditional requests.</summary>
public sealed class StaticFiles(Sites<StaticFiles> sites) : IClassFixture<Sites<StaticFiles>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        include mime.types;
        default_type application/octet-stream;
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            index index.html index.htm;

            location /aliased/ { alias [[root]]/files/; }
            location /aliased-bare { alias [[root]]/files; }
            location ~ ^/picture/(.+)$ { alias [[root]]/files/$1; }
            location /other-root/ { root [[root]]/second; }

            location /try/ { try_files $uri $uri/ /files/fallback.txt; }
            location /try-code/ { try_files $uri $uri/index.html =404; }
            location /try-418/ { try_files $uri =418; }
            location /try-named/ { try_files $uri @named; }
            location /try-arguments/ { try_files $uri /echo?from=$uri&$args; }
            location /echo { return 200 "echo $uri $args"; }
            location @named { return 200 "named $uri"; }

            location /indexed/ { index missing.html $arg_name second.html; }
            location /index-absolute/ { index missing.html /files/fallback.txt; }
            location /no-types/ { types { } default_type text/x-own; }
            location /own-types/ { types { text/x-one txt one; } }

            location /expires/day/ { expires 1d; try_files /files/plain.txt =404; }
            location /expires/past/ { expires -1; try_files /files/plain.txt =404; }
            location /expires/epoch/ { expires epoch; try_files /files/plain.txt =404; }
            location /expires/max/ { expires max; try_files /files/plain.txt =404; }
            location /expires/off/ { expires off; try_files /files/plain.txt =404; }
            location /expires/modified/ { expires modified +30d; try_files /files/plain.txt =404; }
            location /headers/ {
                add_header X-Path $uri;
                add_header X-Always yes always;
                add_header X-Empty "";
                try_files $uri =404;
                location /headers/plain.txt { }
                location /headers/own/ { add_header X-Own 1; return 404; }
            }
        }
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/index.html", "<title>home</title>\n");
            directory.Write("documents/files/plain.txt", "0123456789abcdefghijklmnopqrstuvwxyz\n");
            directory.Write("documents/headers/plain.txt", "plain with headers\n");
            directory.Write("documents/files/fallback.txt", "fallback\n");
            directory.Write("documents/files/empty.txt", "");
            directory.Write("documents/files/page.html", "<p>page</p>");
            directory.Write("documents/files/style.css", "p { }");
            directory.Write("documents/files/script.js", "1;");
            directory.Write("documents/files/image.JPG", "not really");
            directory.Write("documents/files/no-extension", "binary?");
            directory.Write("documents/files/archive.tar.gz", "gz");
            directory.Write("documents/files/.hidden", "hidden");
            directory.Write("documents/files/with space.txt", "space");
            directory.Write("documents/files/ünï.txt", "unicode");
            directory.Write("documents/files/large.bin", new byte[2_000_000]);
            directory.Write("documents/try/index.htm", "try index");
            directory.Write("documents/try/a.txt", "try a");
            directory.Write("documents/try-code/dir/index.html", "try-code index");
            directory.Write("documents/second/other-root/x.txt", "second root");
            directory.Write("documents/indexed/second.html", "second index");
            directory.Write("documents/indexed/named.html", "named index");
            directory.Write("documents/no-types/a.txt", "no types");
            directory.Write("documents/own-types/a.one", "one");
            directory.Write("documents/own-types/a.html", "html of no type");
            directory.Write("outside.txt", "outside the root");
            directory.CreateDirectory("documents/empty-directory");
            directory.CreateDirectory("documents/index-absolute");
            directory.CreateDirectory("documents/try/sub");
        },
    };

    public static TheoryData<string> Requests =>
    [
        "GET /",
        "GET /index.html",
        "GET /files/plain.txt",
        "GET /files/plain.txt HTTP/1.0",
        "HEAD /files/plain.txt",
        "GET /files/empty.txt",
        "GET /files/page.html",
        "GET /files/style.css",
        "GET /files/script.js",
        "GET /files/image.JPG",
        "GET /files/no-extension",
        "GET /files/archive.tar.gz",
        "GET /files/.hidden",
        "GET /files/with%20space.txt",
        "GET /files/%C3%BCn%C3%AF.txt",
        "GET /files/large.bin",
        "GET /files/plain.txt/",
        "GET /files/plain.txt/more",
        "GET /files/plain.txt?query=1",
        "GET /files",
        "GET /files?query=1",
        "GET /files/",
        "HEAD /files",
        "GET /missing",
        "GET /missing/deeper/still.html",
        "GET /files/{pattern:300}",
        "GET /files/{pattern:5000}",
        "GET /files/directory/{pattern:5000}",
        "GET /empty-directory/",
        "POST /files/plain.txt",
        "PUT /files/plain.txt",
        "OPTIONS /files/plain.txt",
        "TRACE /files/plain.txt",
        "GET /aliased/plain.txt",
        "GET /aliased/",
        "GET /aliased",
        "GET /aliased-bare/plain.txt",
        "GET /aliased-barely",
        "GET /aliased/../outside.txt",
        "GET /picture/plain.txt",
        "GET /other-root/x.txt",
        "GET /try/a.txt",
        "GET /try/",
        "GET /try/sub",
        "GET /try/sub/",
        "GET /try/none",
        "GET /try-code/dir",
        "GET /try-code/dir/",
        "GET /try-code/none",
        "GET /try-418/none",
        "GET /try-named/none",
        "GET /try-arguments/a?b=c",
        "GET /indexed/",
        "GET /indexed/?name=named.html",
        "GET /index-absolute/",
        "GET /no-types/a.txt",
        "GET /own-types/a.one",
        "GET /own-types/a.html",
        "GET /expires/day/",
        "GET /expires/past/",
        "GET /expires/epoch/",
        "GET /expires/max/",
        "GET /expires/off/",
        "GET /expires/modified/",
        "GET /headers/plain.txt",
        "GET /headers/missing.txt",
        "GET /headers/own/",

        "GET /files/plain.txt\nRange: bytes=0-9",
        "GET /files/plain.txt\nRange: bytes=10-",
        "GET /files/plain.txt\nRange: bytes=-5",
        "GET /files/plain.txt\nRange: bytes=-500",
        "GET /files/plain.txt\nRange: bytes=0-0",
        "GET /files/plain.txt\nRange: bytes=36-36",
        "GET /files/plain.txt\nRange: bytes=37-",
        "GET /files/plain.txt\nRange: bytes=5-2",
        "GET /files/plain.txt\nRange: bytes=0-1,10-11",
        "GET /files/plain.txt\nRange: bytes=0-1, 10-11 ,-3",
        "GET /files/plain.txt\nRange: bytes=0-30,5-36",
        "GET /files/plain.txt\nRange: bytes=0-1,99-100",
        "GET /files/plain.txt\nRange: lines=0-1",
        "GET /files/plain.txt\nRange: bytes=a-b",
        "GET /files/plain.txt\nRange: bytes=0-99999999999999999999",
        "HEAD /files/plain.txt\nRange: bytes=0-9",
        "GET /files/empty.txt\nRange: bytes=0-0",
        "GET /files/large.bin\nRange: bytes=1000000-1999999",
        "GET /missing\nRange: bytes=0-9",

        "GET /files/plain.txt\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /files/plain.txt\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:57 GMT",
        "GET /files/plain.txt\nIf-Modified-Since: Thursday, 29-Feb-24 12:34:56 GMT",
        "GET /files/plain.txt\nIf-Modified-Since: not a date",
        "GET /files/plain.txt\nIf-Unmodified-Since: Thu, 29 Feb 2024 12:34:55 GMT",
        "GET /files/plain.txt\nIf-Unmodified-Since: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /files/plain.txt\nIf-None-Match: \"65e079f0-25\"",
        "GET /files/plain.txt\nIf-None-Match: W/\"65e079f0-25\"",
        "GET /files/plain.txt\nIf-None-Match: \"x\", \"65e079f0-25\"",
        "GET /files/plain.txt\nIf-None-Match: *",
        "GET /files/plain.txt\nIf-None-Match: \"other\"",
        "GET /files/plain.txt\nIf-None-Match: \"other\"\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /files/plain.txt\nIf-Match: \"65e079f0-25\"",
        "GET /files/plain.txt\nIf-Match: \"other\"",
        "GET /files/plain.txt\nIf-Match: *",
        "GET /files/plain.txt\nRange: bytes=0-4\nIf-Range: \"65e079f0-25\"",
        "GET /files/plain.txt\nRange: bytes=0-4\nIf-Range: \"other\"",
        "GET /files/plain.txt\nRange: bytes=0-4\nIf-Range: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /files/plain.txt\nRange: bytes=0-4\nIf-Range: Thu, 29 Feb 2024 12:34:57 GMT",
        "HEAD /files/plain.txt\nIf-None-Match: \"65e079f0-25\"",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
