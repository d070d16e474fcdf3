using System.IO.Compression;
using System.Text;
using NginxConf.TestKit.Differential;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>gzip_static, and gunzip for clients that cannot read what there is.</summary>
public sealed class PrecompressedFiles(Sites<PrecompressedFiles> sites) : IClassFixture<Sites<PrecompressedFiles>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http(
        """
        include mime.types;
        default_type text/plain;
        fastcgi_param QUERY_STRING $query_string;
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];

            location / { gzip_static on; }
            location /off/ { alias [[root]]/; }
            location /always/ { gzip_static always; alias [[root]]/; }
            location /vary/ { gzip_static on; gzip_vary on; alias [[root]]/; }
            location /always-vary/ { gzip_static always; gzip_vary on; alias [[root]]/; }
            location /both/ { gzip_static on; gzip on; gzip_vary on; alias [[root]]/; }
            location /etag-off/ { gzip_static on; etag off; alias [[root]]/; }
            location /try/ { gzip_static on; try_files $uri /page.html; }
            location /proxied/ { gzip_static on; gzip_proxied any; alias [[root]]/; }
            location /old/ { gzip_static on; gzip_http_version 1.0; alias [[root]]/; }
            location /always-gunzip/ { gzip_static always; gunzip on; alias [[root]]/; }
            location /gunzip-vary/ { gzip_static always; gunzip on; gzip_vary on; alias [[root]]/; }
            location /gunzip-and-gzip/ { gzip_static always; gunzip on; gzip on; alias [[root]]/; }
            location /missing-page/ { gzip_static always; error_page 404 /page.html; alias [[root]]/none/; }
            location /php { gunzip on; gzip_vary on; fastcgi_pass [[php]]; }
            location /unbuffered { gunzip on; fastcgi_buffering off; fastcgi_pass [[php]]; }
        }
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/page.html", "<p>the page</p>\n");
            directory.Write("documents/page.html.gz", Gzip("<p>the page</p>\n"));
            directory.Write("documents/only.html.gz", Gzip("only compressed"));
            directory.Write("documents/plain.html", "<p>never compressed beforehand, and long enough for gzip</p>");
            directory.Write("documents/large.txt.gz", Gzip(FastCgiFaults.Pattern(3_000_000)));
            directory.Write("documents/zeros.txt.gz", Gzip(new string('0', 20_000_000)));
            directory.Write("documents/two.txt.gz", [.. Gzip("first member, "), .. Gzip("second member")]);
            directory.Write("documents/empty.txt.gz", Gzip(""));
            directory.Write("documents/odd.txt.gz", "this is no gzip at all, whatever it is called");
            directory.Write("documents/odd.txt", "odd");
            directory.Write("documents/directory.gz/x", "in a directory of that name");
            directory.Write("documents/directory", "beside the directory");
        },
        Script = Reply,
        Logs = [new("error.log")],
        Probes = false,
    };

    public static TheoryData<string> Requests =>
    [
        "GET /page.html",
        "GET /page.html\nAccept-Encoding: gzip",
        "HEAD /page.html\nAccept-Encoding: gzip",
        "POST /page.html\nAccept-Encoding: gzip",
        "GET /page.html HTTP/1.0\nAccept-Encoding: gzip",
        "GET /old/page.html HTTP/1.0\nAccept-Encoding: gzip",
        "GET /page.html\nAccept-Encoding: gzip;q=0",
        "GET /page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /proxied/page.html\nAccept-Encoding: gzip\nVia: 1.1 proxy",
        "GET /page.html\nAccept-Encoding: gzip\nRange: bytes=0-9",
        "GET /page.html\nAccept-Encoding: gzip\nRange: bytes=2-3,5-6",
        "GET /page.html\nAccept-Encoding: gzip\nRange: bytes=9999-",
        "GET /page.html\nAccept-Encoding: gzip\nIf-None-Match: \"65e079f0-10\"",
        "GET /page.html\nAccept-Encoding: gzip\nIf-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT",
        "GET /only.html",
        "GET /only.html\nAccept-Encoding: gzip",
        "GET /plain.html\nAccept-Encoding: gzip",
        "GET /both/plain.html\nAccept-Encoding: gzip",
        "GET /both/page.html\nAccept-Encoding: gzip",
        "GET /off/page.html\nAccept-Encoding: gzip",
        "GET /always/page.html",
        "GET /always/only.html",
        "GET /always/none.html",
        "GET /always-vary/page.html",
        "GET /vary/page.html",
        "GET /vary/page.html\nAccept-Encoding: gzip",
        "GET /vary/plain.html",
        "GET /etag-off/page.html\nAccept-Encoding: gzip",
        "GET /try/none\nAccept-Encoding: gzip",
        "GET /directory\nAccept-Encoding: gzip",
        "GET /missing-page/x",
        "GET /odd.txt\nAccept-Encoding: gzip",

        "GET /always-gunzip/page.html",
        "HEAD /always-gunzip/page.html",
        "GET /always-gunzip/page.html\nAccept-Encoding: gzip",
        "GET /always-gunzip/page.html\nRange: bytes=0-3",
        "GET /always-gunzip/page.html HTTP/1.0",
        "GET /always-gunzip/large.txt",
        "GET /always-gunzip/zeros.txt",
        "GET /always-gunzip/two.txt",
        "GET /always-gunzip/empty.txt",
        "GET /gunzip-vary/page.html",
        "GET /gunzip-vary/page.html\nAccept-Encoding: gzip",
        "GET /gunzip-and-gzip/page.html",
        "GET /gunzip-and-gzip/page.html\nAccept-Encoding: gzip",
        "GET /php?gzip",
        "GET /php?gzip\nAccept-Encoding: gzip",
        "GET /php?tiny",
        "GET /php?large",
        "GET /php?plain",
        "GET /php?truncated",
        "GET /php?garbage",
        "GET /unbuffered?gzip",
        "GET /unbuffered?tiny",
        "GET /unbuffered?large",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);

    private static byte[] Gzip(string text)
    {
        var bytes = new MemoryStream();
        using (var stream = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray() is { Length: > 0 } made ? made : [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    private static FastCgiReply Reply(FastCgiRequest request)
    {
        const string head = "Content-Type: text/plain\r\nETag: \"tag\"\r\nContent-Encoding: gzip\r\n\r\n";
        return request["QUERY_STRING"] switch
        {
            "tiny" => new FastCgiReply().Stdout(Encoding.ASCII.GetBytes(head)).Stdout(Gzip("a text in tiny records"), recordSize: 1),
            "large" => new FastCgiReply().Stdout(Encoding.ASCII.GetBytes(head)).Stdout(Gzip(FastCgiFaults.Pattern(2_000_000)), recordSize: 8000),
            "plain" => FastCgiReply.PlainText("not compressed"),
            "truncated" => new FastCgiReply().Stdout(Encoding.ASCII.GetBytes(head)).Stdout(Gzip(FastCgiFaults.Pattern(2_000))[..^20]),
            "garbage" => new FastCgiReply().Stdout(Encoding.ASCII.GetBytes(head)).Stdout("this is no gzip"),
            _ => new FastCgiReply().Stdout(Encoding.ASCII.GetBytes(head)).Stdout(Gzip("a text for those who can read it")),
        };
    }
}
