using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>autoindex in all its formats, random_index.</summary>
public sealed class AutoIndex(Sites<AutoIndex> sites) : IClassFixture<Sites<AutoIndex>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        include mime.types;
        default_type application/octet-stream;
        autoindex on;
        server {
            listen 127.0.0.1:[[port]];
            root [[root]];

            location /off/ { autoindex off; }
            location /rounded/ { alias [[root]]/sizes/; autoindex_exact_size off; }
            location /local/ { alias [[root]]/names/; autoindex_localtime on; }
            location /xml/ { alias [[root]]/names/; autoindex_format xml; }
            location /json/ { alias [[root]]/names/; autoindex_format json; }
            location /jsonp/ { alias [[root]]/names/; autoindex_format jsonp; location /jsonp/empty/ { alias [[root]]/empty/; } }
            location /xml-empty/ { alias [[root]]/empty/; autoindex_format xml; }
            location /json-empty/ { alias [[root]]/empty/; autoindex_format json; }
            location /utf8/ { alias [[root]]/names/; charset utf-8; }
            location /utf8-upper/ { alias [[root]]/names/; charset UTF-8; }
            location /latin/ { alias [[root]]/names/; charset iso-8859-1; }
            location /utf8-xml/ { alias [[root]]/empty/; charset koi8-r; autoindex_format xml; }
            location /utf8-json/ { alias [[root]]/names/; charset utf-8; autoindex_format json; }
            location /utf8-jsonp/ { alias [[root]]/names/; charset utf-8; autoindex_format jsonp; }
            location /packed/ { alias [[root]]/names/; gzip on; }
            location /aliased { alias [[root]]/names; }
            location ~ ^/by-regex/(.*)$ { alias [[root]]/names/$1; }
            location /indexed/ { index missing.html second.html; }
            location /nested/ { alias [[root]]/names/; autoindex_format json; location /nested/html/ { autoindex_format html; alias [[root]]/names/; } }
            location /headers/ { alias [[root]]/empty/; add_header X-One 1; expires 1h; default_type text/x-own; }
            location /error-page/ { autoindex off; error_page 403 = /names/; }

            location /random/one/ { random_index on; }
            location /random/one/nested/ { }
            location /random/none/ { random_index on; }
            location /random/off/ { random_index off; }
            location /random/missing/ { random_index on; }
            location /random/index/ { random_index on; index index.html; }
        }
        """))
    {
        Logs = [new("error.log")],
        Documents = directory =>
        {
            directory.Write("documents/indexed/second.html", "second index");
            directory.Write("documents/off/a.txt", "a");
            foreach (var size in (int[])[0, 1, 999, 1023, 1024, 9999, 10000, 10239, 10240, 10751, 10752, 1048575, 1048576, 1572863, 1572864, 12345678])
            {
                directory.Write($"documents/sizes/{size}.bin", new byte[size]);
            }

            foreach (var name in (string[])
                [
                    "plain.txt", "Upper.txt", "with space.txt", "a+b&c.txt", "<tag>\"quoted\".txt", "percent%41.txt", "colon:name", "question?.txt", "hash#.txt",
                    "tilde~", "back\\slash", "tab\tname", "single'quote", "semi;colon", ".hidden", "ünïcödé.txt", "日本語.txt", "no-extension", "control\u0001",
                    new string('a', 47), new string('b', 48), new string('c', 49), new string('d', 50), new string('e', 51), new string('f', 120),
                    new string('&', 50), new string('<', 51), new string('ü', 25), new string('ü', 26), new string('日', 51),
                ])
            {
                directory.Write("documents/names/" + name, "content of a file");
            }

            directory.CreateDirectory("documents/empty");
            directory.CreateDirectory("documents/names/Directory");
            directory.CreateDirectory("documents/names/a directory");
            directory.CreateDirectory("documents/names/.hidden-directory");
            directory.CreateDirectory("documents/names/" + new string('x', 49));
            directory.CreateDirectory("documents/names/" + new string('y', 50));
            directory.CreateDirectory("documents/names/" + new string('z', 51));
            directory.CreateDirectory("documents/with <tag> & \"quotes\"");
            for (var i = 0; i < 1000; i++)
            {
                directory.Write($"documents/many/{i}.txt", "");
            }

            directory.Write("documents/random/one/only.txt", "the only file");
            directory.Write("documents/random/one/.hidden", "hidden");
            directory.Write("documents/random/one/directory/inner.txt", "inner");
            directory.Write("documents/random/one/nested/inner.txt", "inner of nested");
            directory.Write("documents/random/off/only.txt", "the only file");
            directory.Write("documents/random/index/index.html", "index");
            directory.Write("documents/random/index/directory/inner.txt", "inner");
            directory.CreateDirectory("documents/random/none/directory");
            directory.Run("""
                cd documents
                mkfifo names/fifo random/none/fifo
                ln -s plain.txt names/link-to-file
                ln -s Directory names/link-to-directory
                ln -s nowhere names/link-to-nowhere
                ln -s link-to-itself names/link-to-itself
                ln -s ../nowhere random/none/link
                printf 'x' > "names/$(printf 'invalid\377utf8')"
                printf 'x' > "names/$(printf 'cut\303')"
                touch -h -d '2024-02-29 12:34:56 UTC' names/* names/.h* random/none/* random/one/*
                """);
        },
    };

    public static TheoryData<string> Requests =>
    [
        "GET /names/",
        "GET /names/ HTTP/1.0",
        "HEAD /names/",
        "GET /names/?callback=f",
        "GET /names",
        "POST /names/\n\nbody",
        "PUT /names/\n\nbody",
        "GET /names/\nRange: bytes=0-9",
        "GET /names/\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /names/\nIf-None-Match: *",
        "GET /names/\nIf-Match: *",
        "GET /many/",
        "GET /many/ HTTP/1.0",
        "GET /empty/",
        "GET /off/",
        "GET /missing/",
        "GET /names/plain.txt/",
        "GET /with%20%3Ctag%3E%20&%20%22quotes%22/",
        "GET /with%20%3Ctag%3E%20&%20%22quotes%22",
        "GET /sizes/",
        "GET /rounded/",
        "GET /local/",
        "GET /xml/",
        "HEAD /xml/",
        "GET /json/",
        "GET /json/?callback=f",
        "GET /jsonp/",
        "GET /jsonp/?callback=show",
        "GET /jsonp/?callback=a.b_9Z",
        "GET /jsonp/?callback=",
        "GET /jsonp/?callback=f(",
        "GET /jsonp/?callback=%66",
        "GET /jsonp/?callback=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "GET /jsonp/?callback=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "GET /jsonp/empty/?callback=f",
        "GET /xml-empty/",
        "GET /json-empty/",
        "GET /utf8/",
        "HEAD /utf8/",
        "GET /utf8-upper/",
        "GET /latin/",
        "GET /utf8-xml/",
        "GET /utf8-json/",
        "GET /utf8-jsonp/?callback=f",
        "GET /packed/",
        "GET /packed/\nAccept-Encoding: gzip",
        "GET /aliased/",
        "GET /by-regex/",
        "GET /by-regex/Directory/",
        "GET /indexed/",
        "GET /nested/",
        "GET /nested/html/",
        "GET /headers/",
        "GET /error-page/",
        "GET /names/link-to-directory/",
        "GET /names/link-to-directory",
        "GET /names/link-to-nowhere/",
        "GET /names/link-to-itself/",
        "GET /names/link-to-itself",
        "GET /names/fifo",
        "GET /names/invalid%FFutf8",
        "GET /random/one/",
        "GET /random/one/?a=b",
        "HEAD /random/one/",
        "POST /random/one/",
        "PUT /random/one/",
        "GET /random/one/nested/",
        "GET /random/none/",
        "GET /random/off/",
        "GET /random/missing/",
        "GET /random/index/",
        "GET /names/\n---\nGET /names/plain.txt\n---\nGET /xml/",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
