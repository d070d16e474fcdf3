using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Conditional requests, ranges, validators, media types: every combination that decides between 200, 206, 304, 412 and 416.</summary>
public sealed class Conditions(Sites<Conditions> sites) : IClassFixture<Sites<Conditions>>, IDifferentialSuite
{
    private const string ETag = "\"65e079f0-25\"";
    private const string Modified = "Thu, 29 Feb 2024 12:34:56 GMT";
    private const string Later = "Thu, 29 Feb 2024 12:34:57 GMT";
    private const string Earlier = "Thu, 29 Feb 2024 12:34:55 GMT";

    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        default_type application/octet-stream;
        types { text/html html; text/plain txt; text/x-first first; }
        types { text/x-second second; }
        large_client_header_buffers 4 2m;
        server {
            listen 127.0.0.1:[[port]];
            root [[root]];
            location /no-etag/ { etag off; alias [[root]]/files/; }
            location /before/ { if_modified_since before; alias [[root]]/files/; }
            location /off/ { if_modified_since off; alias [[root]]/files/; }
            location /own-etag/ { add_header ETag '"own"'; alias [[root]]/files/; }
            location /no-modified/ { add_header Last-Modified ""; alias [[root]]/files/; }
            location /own-modified/ { add_header Last-Modified "Sat, 01 Jan 2022 00:00:00 GMT"; alias [[root]]/files/; }
            location /max-0/ { max_ranges 0; alias [[root]]/files/; }
            location /max-1/ { max_ranges 1; alias [[root]]/files/; }
            location /max-3/ { max_ranges 3; alias [[root]]/files/; }
            location /errors/ { error_page 412 416 /files/error.html; alias [[root]]/files/; }
            location /errors-named/ { error_page 412 416 = @error; alias [[root]]/files/; }
            location @error { return 200 "answered here"; }
            location /expires/ { expires 1h; add_header X-One 1; add_header X-Always 1 always; alias [[root]]/files/; }
            location /text/ { return 200 "a text that is returned\n"; }
            location /fail-as-file/ { error_page 404 /files/a.txt; }

            location /types/none/ { types { } alias [[root]]/types/; }
            location /types/none-default/ { types { } default_type text/x-none; alias [[root]]/types/; }
            location /types/own/ { types { text/x-own txt TXT Html; } alias [[root]]/types/; location /types/own/nested/ { types { text/x-nested html; } alias [[root]]/types/; } }
            location /types/charset/ { types { "text/plain; charset=utf-8" txt; } alias [[root]]/types/; }
            location /types/empty-default/ { default_type ""; alias [[root]]/types/; }
        }
        """))
    {
        Documents = directory =>
        {
            directory.Write("documents/files/a.txt", "0123456789abcdefghijklmnopqrstuvwxyz\n");
            directory.Write("documents/files/empty.txt", "");
            directory.Write("documents/files/error.html", "error page\n");
            directory.Write("documents/files/large.bin", [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 7 % 251))]);
            foreach (var name in (string[])
                ["a.txt", "a.TXT", "a.html", "a.first", "a.second", "a.unknown", "a", ".txt", "a.", "a.b.html", "a.html.b", "a.tar.txt", "a.txt~", "with.dot/a", "with.dot/.html"])
            {
                directory.Write("documents/types/" + name, name);
            }
        },
    };

    private static string Parts(int count, int step) => string.Join(",", Enumerable.Range(0, count).Select(i => $"{i * step}-{i * step}"));

    public static TheoryData<string> Requests =>
    [
        $"GET /files/a.txt\nIf-None-Match: {ETag}",
        $"GET /files/a.txt\nIf-None-Match: {ETag}x",
        "GET /files/a.txt\nIf-None-Match: 65e079f0-25",
        $"GET /files/a.txt\nIf-None-Match: ,{ETag}",
        $"GET /files/a.txt\nIf-None-Match: \"a\" , {ETag} , \"b\"",
        $"GET /files/a.txt\nIf-None-Match: \"a\"\t,\t{ETag}",
        $"GET /files/a.txt\nIf-None-Match: \"a,{ETag}",
        $"GET /files/a.txt\nIf-None-Match: \"a\" {ETag}",
        $"GET /files/a.txt\nIf-None-Match: W/{ETag}, \"b\"",
        $"GET /files/a.txt\nIf-None-Match: w/{ETag}",
        "GET /files/a.txt\nIf-None-Match: *, \"a\"",
        "GET /files/a.txt\nIf-None-Match:",
        $"GET /files/a.txt\nIf-None-Match: \"a\"\nIf-None-Match: {ETag}",
        $"GET /files/a.txt\nIf-None-Match: {ETag}\nIf-Modified-Since: {Earlier}",
        $"GET /files/a.txt\nIf-None-Match: {ETag}\nIf-Modified-Since: {Modified}",
        $"GET /files/a.txt\nIf-None-Match: \"other\"\nIf-Modified-Since: {Modified}",
        $"GET /files/a.txt\nIf-Match: {ETag}",
        $"GET /files/a.txt\nIf-Match: W/{ETag}",
        $"GET /files/a.txt\nIf-Match: \"a\", {ETag}",
        "GET /files/a.txt\nIf-Match: \"a\"",
        "GET /files/a.txt\nIf-Match:",
        "GET /files/missing\nIf-Match: *",
        "HEAD /files/a.txt\nIf-Match: \"a\"",
        $"GET /files/a.txt\nIf-Match: {ETag}\nIf-None-Match: {ETag}",
        $"GET /files/a.txt\nIf-Match: \"a\"\nIf-None-Match: {ETag}",
        $"GET /files/a.txt\nIf-Unmodified-Since: {Modified}",
        $"GET /files/a.txt\nIf-Unmodified-Since: {Later}",
        $"GET /files/a.txt\nIf-Unmodified-Since: {Earlier}",
        "GET /files/a.txt\nIf-Unmodified-Since: yesterday",
        $"GET /files/a.txt\nIf-Unmodified-Since: {Later}\nIf-Match: \"a\"",
        $"GET /files/a.txt\nIf-Unmodified-Since: {Later}\nIf-Modified-Since: {Modified}",
        $"GET /files/a.txt\nIf-Modified-Since: {Modified}; length=37",
        "GET /files/a.txt\nIf-Modified-Since: Thu Feb 29 12:34:56 2024",
        "GET /files/a.txt\nIf-Modified-Since: Thu, 29-Feb-2024 12:34:56 GMT",
        "GET /files/a.txt\nIf-Modified-Since: Fri, 29 Feb 2024 12:34:56 UTC",
        "GET /files/a.txt\nIf-Modified-Since: Thu, 30 Feb 2024 12:34:56 GMT",
        "GET /files/a.txt\nIf-Modified-Since: 1709210096",
        "GET /files/a.txt\nIf-Modified-Since:",
        $"POST /files/a.txt\nIf-None-Match: {ETag}",
        $"GET /files/missing\nIf-None-Match: {ETag}",
        $"GET /files/\nIf-Modified-Since: {Modified}",

        $"GET /no-etag/a.txt\nIf-None-Match: {ETag}",
        "GET /no-etag/a.txt\nIf-None-Match: *",
        $"GET /no-etag/a.txt\nIf-Match: {ETag}",
        $"GET /no-etag/a.txt\nIf-Modified-Since: {Modified}",
        $"GET /no-etag/a.txt\nRange: bytes=0-1\nIf-Range: {ETag}",
        $"GET /before/a.txt\nIf-Modified-Since: {Later}",
        $"GET /before/a.txt\nIf-Modified-Since: {Modified}",
        $"GET /before/a.txt\nIf-Modified-Since: {Earlier}",
        $"GET /off/a.txt\nIf-Modified-Since: {Modified}",
        $"GET /off/a.txt\nIf-None-Match: {ETag}",
        "GET /own-etag/a.txt\nIf-None-Match: \"own\"",
        $"GET /own-etag/a.txt\nIf-None-Match: {ETag}",
        "GET /own-etag/a.txt\nRange: bytes=0-1\nIf-Range: \"own\"",
        $"GET /no-modified/a.txt\nIf-Modified-Since: {Modified}",
        "GET /no-modified/a.txt",
        "GET /own-modified/a.txt\nIf-Modified-Since: Sat, 01 Jan 2022 00:00:00 GMT",
        $"GET /own-modified/a.txt\nRange: bytes=0-1\nIf-Range: {Modified}",
        "GET /own-modified/a.txt\nRange: bytes=0-1\nIf-Range: Sat, 01 Jan 2022 00:00:00 GMT",
        $"GET /expires/a.txt\nIf-None-Match: {ETag}",
        "GET /expires/a.txt\nRange: bytes=0-1",
        "GET /expires/a.txt\nRange: bytes=99-",
        "GET /expires/a.txt\nIf-Match: \"a\"",
        "GET /text/\nIf-None-Match: *",
        $"GET /text/\nIf-Modified-Since: {Modified}",
        "GET /text/\nIf-Match: *",
        "GET /text/\nIf-Match: \"a\"",
        $"GET /text/\nIf-Unmodified-Since: {Modified}",
        "GET /text/\nRange: bytes=0-1",
        "GET /fail-as-file/x\nRange: bytes=0-1",
        $"GET /fail-as-file/x\nIf-None-Match: {ETag}",
        $"GET /fail-as-file/x\nIf-Modified-Since: {Modified}",
        "GET /errors/a.txt\nIf-Match: \"a\"",
        "GET /errors/a.txt\nRange: bytes=99-",
        "GET /errors-named/a.txt\nIf-Match: \"a\"",
        "GET /errors-named/a.txt\nRange: bytes=99-",

        "GET /files/a.txt\nRange: bytes=0-1,2-3,4-5,6-7",
        "GET /files/a.txt\nRange: bytes=5-6,0-1",
        "GET /files/a.txt\nRange: bytes=0-1,0-1",
        "GET /files/a.txt\nRange: bytes=0-36,0-0",
        "GET /files/a.txt\nRange: bytes=0-",
        "GET /files/a.txt\nRange: bytes=-0",
        "GET /files/a.txt\nRange: bytes=-37",
        "GET /files/a.txt\nRange: bytes=-38",
        "GET /files/a.txt\nRange: bytes=0-0,-0",
        "GET /files/a.txt\nRange: bytes=50-60,0-1",
        "GET /files/a.txt\nRange: bytes=50-60,70-",
        "GET /files/a.txt\nRange: bytes=3-2,0-1",
        "GET /files/a.txt\nRange: bytes=0-1,",
        "GET /files/a.txt\nRange: bytes=,0-1",
        "GET /files/a.txt\nRange: bytes=",
        "GET /files/a.txt\nRange: bytes= 0 - 1 ",
        "GET /files/a.txt\nRange: bytes=0-1;2-3",
        "GET /files/a.txt\nRange: Bytes=0-1",
        "GET /files/a.txt\nRange: bytes =0-1",
        "GET /files/a.txt\nRange: bytes=0-1\nRange: bytes=2-3",
        "GET /files/a.txt\nRange: bytes=9223372036854775806-9223372036854775807",
        "GET /files/a.txt\nRange: bytes=0-9223372036854775807",
        "GET /files/a.txt\nRange: bytes=9223372036854775808-",
        "GET /files/a.txt\nRange: bytes=-9223372036854775808",
        "GET /files/a.txt\nRange: bytes=00000000000000000001-0000000000000000000002",
        "GET /files/a.txt\nRange: bytes=0-1,a",
        "GET /files/empty.txt\nRange: bytes=0-",
        "GET /files/empty.txt\nRange: bytes=-1",
        "HEAD /files/a.txt\nRange: bytes=0-1,3-4",
        "HEAD /files/a.txt\nRange: bytes=99-",
        "GET /files/a.txt HTTP/1.0\nRange: bytes=0-1",
        $"GET /files/a.txt\nRange: bytes=0-1\nIf-Range: {ETag}",
        $"GET /files/a.txt\nRange: bytes=0-1\nIf-Range: W/{ETag}",
        $"GET /files/a.txt\nRange: bytes=0-1\nIf-Range: {Modified}",
        $"GET /files/a.txt\nRange: bytes=0-1\nIf-Range: {Later}",
        "GET /files/a.txt\nRange: bytes=0-1\nIf-Range: \"",
        "GET /files/a.txt\nRange: bytes=0-1\nIf-Range: x",
        "GET /files/a.txt\nRange: bytes=0-1\nIf-Range:",
        $"GET /files/a.txt\nRange: bytes=99-\nIf-Range: {Later}",
        $"GET /files/a.txt\nRange: bytes=0-1\nIf-None-Match: {ETag}",
        $"GET /files/a.txt\nRange: bytes=0-1\nIf-Match: {ETag}",
        "GET /max-0/a.txt\nRange: bytes=0-1",
        "GET /max-1/a.txt\nRange: bytes=0-1",
        "GET /max-1/a.txt\nRange: bytes=0-1,3-4",
        "GET /max-3/a.txt\nRange: bytes=0-1,3-4,6-7",
        "GET /max-3/a.txt\nRange: bytes=0-1,3-4,6-7,9-9",
        "GET /max-3/a.txt\nRange: bytes=0-1,99-100,99-101,99-102,3-4",
        "GET /files/large.bin\nRange: bytes=0-999999,1000000-1999999,2000000-2999999",
        "GET /files/large.bin\nRange: bytes=10-1500000,2000000-2500000",
        $"GET /files/large.bin\nRange: bytes={Parts(1000, 7)}",
        $"GET /files/large.bin\nRange: bytes={Parts(100_000, 30)}",
        $"GET /files/a.txt\nRange: bytes={string.Join(",", Enumerable.Repeat("0-0", 100_000))}",
        $"GET /files/a.txt\nRange: bytes={string.Join(",", Enumerable.Repeat("99-", 100_000))}",
        $"GET /files/a.txt\nRange: bytes={new string(',', 100_000)}",
        $"HEAD /files/large.bin\nRange: bytes={Parts(100_000, 30)}",

        "GET /types/a.txt",
        "GET /types/a.TXT",
        "GET /types/a.html",
        "GET /types/a.first",
        "GET /types/a.second",
        "GET /types/a.unknown",
        "GET /types/a",
        "GET /types/.txt",
        "GET /types/a.",
        "GET /types/a.b.html",
        "GET /types/a.html.b",
        "GET /types/a.tar.txt",
        "GET /types/a.txt~",
        "GET /types/with.dot/a",
        "GET /types/with.dot/.html",
        "GET /types/none/a.txt",
        "GET /types/none-default/a.txt",
        "GET /types/own/a.txt",
        "GET /types/own/a.html",
        "GET /types/own/a.first",
        "GET /types/own/nested/a.txt",
        "GET /types/own/nested/a.html",
        "GET /types/charset/a.txt",
        "GET /types/empty-default/a.unknown",
        "GET /types/charset/a.txt\nRange: bytes=0-0,2-2",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
