using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Messages whose length two servers might read differently, and sizes beyond all measure.</summary>
public sealed class Smuggling(Sites<Smuggling> sites) : IClassFixture<Sites<Smuggling>>, IDifferentialSuite
{
    private const string Post = "raw:POST /php HTTP/1.1\\r\\nHost: localhost\\r\\n";
    private const string Chunked = Post + "Transfer-Encoding: chunked\\r\\n\\r\\n";
    private const string Next = "GET /next HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n";

    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        client_max_body_size 10k;
        lingering_timeout 300ms;
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            location / { return 200 "$request_method $uri $http_x_a"; }
            location /a.txt { max_ranges 5; }
            location /many.txt { }
            location /php { fastcgi_param METHOD $request_method; fastcgi_param LENGTH $content_length; fastcgi_pass [[php]]; }
        }
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/a.txt", "file a, which is long enough for ranges\n");
            directory.Write("documents/many.txt", "file many, which is long enough for ranges\n");
        },
    };

    public static TheoryData<string> Requests =>
    [
        // Two lengths.
        Post + "Content-Length: 4\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding: chunked\\r\\nContent-Length: 4\\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        Post + "Content-Length: 4\\r\\nContent-Length: 4\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 4\\r\\ncontent-length: 5\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 4, 4\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 4 4\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: \\r\\n\\r\\n" + Next,
        Post + "Content-Length: +4\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: -4\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 0004\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 0x4\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 4.0\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 4e0\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length:4\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length:   4   \\r\\n\\r\\nbody" + Next,
        Post + "Content-Length:\\t4\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 9223372036854775807\\r\\n\\r\\nbody",
        Post + "Content-Length: 9223372036854775808\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 18446744073709551620\\r\\n\\r\\nbody" + Next,
        Post + "Content-Length: 4294967300\\r\\n\\r\\nbody",

        // Codings.
        Post + "Transfer-Encoding: Chunked\\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding:chunked\\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding: chunked \\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding: \\tchunked\\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding: \\x0bchunked\\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding: xchunked\\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding: identity\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding: chunked, identity\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding: \"chunked\"\\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding: \\r\\n\\r\\n" + Next,
        Post + "Transfer-Encoding : chunked\\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        Post + "Transfer_Encoding: chunked\\r\\n\\r\\n" + Next,
        Post + "X: y\\r\\n Transfer-Encoding: chunked\\r\\n\\r\\n" + Next,
        Post + "X: y\\rTransfer-Encoding: chunked\\r\\n\\r\\n" + Next,
        Post + "X: y\\nTransfer-Encoding: chunked\\n\\n0\\n\\n" + Next,
        Post + "X\\x00: y\\r\\n\\r\\n" + Next,
        "raw:POST /php HTTP/1.0\\r\\nHost: localhost\\r\\nConnection: keep-alive\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n" + Next,
        "raw:GET /php HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 4\\r\\n\\r\\nbody" + Next,
        "raw:GET / HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\nx\\r\\n0\\r\\n\\r\\n" + Next,

        // Chunks.
        Chunked + "4\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "4;a=b;c=\"d\"\\r\\nbody\\r\\n0;z\\r\\n\\r\\n" + Next,
        Chunked + "4 ;a=b\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "4;a\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "4;a\\rb\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "4\\nbody\\n0\\n\\n" + Next,
        Chunked + "4\\r\\rbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "4\\r\\nbody0\\r\\n\\r\\n" + Next,
        Chunked + "4\\r\\nbody\\r0\\r\\n\\r\\n" + Next,
        Chunked + "3\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "5\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "+4\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "-4\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "0x4\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + " 4\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "4\\t\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "4 x\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "00000000000000000000000004\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "10000000000000004\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "ffffffffffffffff\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "7fffffffffffffff\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "80000000\\r\\nbody\\r\\n0\\r\\n\\r\\n" + Next,
        Chunked + "4\\r\\nbody\\r\\n0\\r\\nTrailer: x\\r\\nContent-Length: 9\\r\\n\\r\\n" + Next,
        Chunked + "4\\r\\nbody\\r\\n0\\r\\nTrailer\\x00: x\\r\\n\\r\\n" + Next,
        Chunked + "4\\r\\nbody\\r\\n0\\r\\nTrailer: x\\n\\n" + Next,
        Chunked + "4\\r\\nbody\\r\\n0\\r\\nTrailer: x\\ry\\r\\n\\r\\n" + Next,
        Chunked + "4\\r\\nbody\\r\\n0\\r\\n\\r\\x09\\n" + Next,
        Chunked + "4\\r\\nbody\\r\\n00\\r\\n\\r\\n" + Next,
        "raw:POST / HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n" + Next,
        "raw:POST /a.txt HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n" + Next,
        "raw:POST /none.txt HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n" + Next,

        // Lines that are not finished and cannot be right any more.
        "raw:GET\\r",
        "raw:GET / HTTP/1.1\\r\\nX A",
        "raw:GET / HTTP/1.1\\r\\nHost: localhost\\r\\nX: y\\rz",
        "raw:GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\rz",
        "raw:GET / HTTP/1.1\\r\\nHost: localhost\\r\\nX: \\x00",
        "raw:GET / HTTP/1.1\\r\\n:",
        "raw:GET / HTTP/1.1\\r\\n\\tX",

        // A great many.
        "GET /a.txt\nRange: bytes=0-0,1-1,2-2,3-3,4-4",
        "GET /a.txt\nRange: bytes=0-0,1-1,2-2,3-3,4-4,5-5",
        "GET /many.txt\nRange: bytes=" + string.Join(',', Enumerable.Range(0, 1500).Select(n => $"{n % 9}-")),
        "GET /many.txt\nRange: bytes=" + string.Join(',', Enumerable.Repeat("0-0", 2000)),
        "GET /many.txt\nRange: bytes=" + new string(',', 8000) + "0-0",
        "GET /many.txt\nRange: bytes=" + new string('9', 8000) + "-",
        "GET /many.txt\nRange: bytes=-" + new string('9', 8000),
        "GET /many.txt\nRange: bytes=" + string.Join(',', Enumerable.Repeat("0-0", 100_000)),
        "GET /?" + string.Concat(Enumerable.Repeat("a=b&", 1900)),
        "GET /" + string.Concat(Enumerable.Repeat("../", 2000)),
        "GET /" + string.Concat(Enumerable.Repeat("a/", 2000)) + string.Concat(Enumerable.Repeat("../", 2000)),
        "GET /\n" + string.Join('\n', Enumerable.Range(0, 900).Select(n => $"X-{n}: {n}")),
        "GET /\nCookie: " + string.Concat(Enumerable.Repeat("a=b; ", 1500)),
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
