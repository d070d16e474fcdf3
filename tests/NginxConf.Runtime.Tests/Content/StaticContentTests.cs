using NginxConf.Runtime.Content;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Content;

/// <summary>Expectations were read from real nginx.</summary>
public sealed class StaticContentTests : IDisposable
{
    private const string Validators = "Last-Modified: Thu, 29 Feb 2024 12:34:56 GMT\nConnection: keep-alive\nETag: \"65e079f0-6\"\n";
    private readonly TestDirectory _files = new();

    public StaticContentTests()
    {
        _files.Write("a.txt", "hello\n");
        _files.Write("d d/index.html", "index\n");
        _files.Write("empty/x", "x");
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Serves_a_file() =>
        (await Site().SendAsync("GET /a.txt\nHost: h")).ShouldBe(
            $"HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 6\n{Validators}Accept-Ranges: bytes\n\nhello\n");

    [Fact]
    public async Task Head_has_no_body() =>
        (await Site().SendAsync("HEAD /a.txt\nHost: h")).ShouldBe(
            $"HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 6\n{Validators}Accept-Ranges: bytes\n\n");

    [Theory]
    [InlineData("GET /none", "404 Not Found")]
    [InlineData("GET /none/", "404 Not Found")]
    [InlineData("GET /a.txt/", "404 Not Found")]
    [InlineData("GET /a.txt/b", "404 Not Found")]
    [InlineData("GET /empty/", "403 Forbidden")]
    [InlineData("POST /a.txt", "405 Not Allowed")]
    [InlineData("PUT /a.txt", "405 Not Allowed")]
    [InlineData("DELETE /", "405 Not Allowed")]
    public async Task Refuses(string request, string status) =>
        (await Site().SendAsync($"{request}\nHost: h")).ShouldStartWith($"HTTP/1.1 {status}\n");

    [Theory]
    [InlineData("GET /d%20d", "http://h/d%20d/")]
    [InlineData("GET /d%20d?x=%20", "http://h/d%20d/?x=%20")]
    public async Task A_directory_without_slash_is_a_redirect(string request, string location) =>
        (await Site().SendAsync($"{request}\nHost: h")).ShouldStartWith(
            $"HTTP/1.1 301 Moved Permanently\nContent-Type: text/html\nContent-Length: 169\nLocation: {location}\nConnection: keep-alive\n\n");

    [Fact]
    public async Task Index_is_an_internal_redirect() =>
        (await Site().SendAsync("GET /d%20d/\nHost: h")).ShouldEndWith("\n\nindex\n");

    [Fact]
    public async Task A_fifo_is_not_a_regular_file()
    {
        using var mkfifo = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_files.FullPath, "pipe"));
        await mkfifo.WaitForExitAsync();

        (await Site().SendAsync("GET /pipe\nHost: h")).ShouldStartWith("HTTP/1.1 404 Not Found\n");
    }

    [Fact]
    public async Task Streams_a_file_that_does_not_fit_into_a_buffer()
    {
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(number => $"{number}\n"));
        _files.Write("big.txt", text);

        var response = await Site().SendAsync("GET /big.txt\nHost: h");

        response.ShouldContain($"Content-Length: {text.Length}\n");
        response.ShouldEndWith("\n\n" + text);
    }

    [Theory]
    [InlineData("If-None-Match: *", 304)]
    [InlineData("If-None-Match: \"65e079f0-6\"", 304)]
    [InlineData("If-None-Match: \"x\", W/\"65e079f0-6\"", 304)]
    [InlineData("If-None-Match: \"x\", *", 200)]
    [InlineData("If-None-Match: \"65e079f0-60\"", 200)]
    [InlineData("If-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT", 304)]
    [InlineData("If-Modified-Since: Thursday, 29-Feb-24 12:34:56 GMT", 304)]
    [InlineData("If-Modified-Since: Thu Feb 29 12:34:56 2024", 304)]
    [InlineData("If-Modified-Since: Thu, 29 Feb 2024 12:34:57 GMT", 200)]
    [InlineData("If-Modified-Since: nonsense", 200)]
    [InlineData("If-Modified-Since: Thu, 29 Feb 2024 12:34:56 GMT\nIf-None-Match: \"x\"", 200)]
    [InlineData("If-Match: \"65e079f0-6\"", 200)]
    [InlineData("If-Match: W/\"65e079f0-6\"", 412)]
    [InlineData("If-Match: \"x\"", 412)]
    [InlineData("If-Unmodified-Since: Thu, 29 Feb 2024 12:34:56 GMT", 200)]
    [InlineData("If-Unmodified-Since: Thu, 29 Feb 2024 12:34:55 GMT", 412)]
    public async Task Conditions(string condition, int status) =>
        (await Site().SendAsync($"GET /a.txt\nHost: h\n{condition}")).ShouldStartWith($"HTTP/1.1 {status} ");

    [Fact]
    public async Task Not_modified_has_the_validators_only() =>
        (await Site().SendAsync("GET /a.txt\nHost: h\nIf-None-Match: *")).ShouldBe($"HTTP/1.1 304 Not Modified\n{Validators}\n");

    [Theory]
    [InlineData("bytes=0-1", "0-1", "he")]
    [InlineData("bytes=-2", "4-5", "o\n")]
    [InlineData("bytes=-200", "0-5", "hello\n")]
    [InlineData("bytes=3-", "3-5", "lo\n")]
    [InlineData("bytes= 3 - 400 ", "3-5", "lo\n")]
    [InlineData("BYTES=1-1", "1-1", "e")]
    [InlineData("bytes=9-,1-1", "1-1", "e")]
    public async Task A_single_range(string range, string content, string body) =>
        (await Site().SendAsync($"GET /a.txt\nHost: h\nRange: {range}")).ShouldBe(
            $"HTTP/1.1 206 Partial Content\nContent-Type: text/plain\nContent-Length: {body.Length}\n{Validators}"
            + $"Content-Range: bytes {content}/6\n\n{body}");

    [Theory]
    [InlineData("bytes=0-0,0-5")]
    [InlineData("lines=0-1")]
    [InlineData("bytes=")]
    [InlineData("bytes=0-1\nIf-Range: \"x\"")]
    [InlineData("bytes=0-1\nIf-Range: Thu, 29 Feb 2024 12:34:57 GMT")]
    public async Task Ranges_that_give_the_whole(string range) =>
        (await Site().SendAsync($"GET /a.txt\nHost: h\nRange: {range}")).ShouldStartWith("HTTP/1.1 200 OK\n");

    [Theory]
    [InlineData("bytes=6-")]
    [InlineData("bytes=x-1")]
    [InlineData("bytes=0-1,")]
    [InlineData("bytes=99999999999999999999-")]
    public async Task Ranges_that_cannot_be_satisfied(string range)
    {
        var response = await Site().SendAsync($"GET /a.txt\nHost: h\nRange: {range}");

        response.ShouldStartWith(
            "HTTP/1.1 416 Requested Range Not Satisfiable\nContent-Type: text/html\nContent-Length: 197\nConnection: keep-alive\n"
            + "Content-Range: bytes */6\n\n");
    }

    [Fact]
    public async Task Several_ranges()
    {
        var response = await Site().SendAsync("GET /a.txt\nHost: h\nRange: bytes=0-1,3-4");

        var boundary = response.Split("boundary=")[1][..20];
        response.ShouldBe(
            $"HTTP/1.1 206 Partial Content\nContent-Type: multipart/byteranges; boundary={boundary}\nContent-Length: 196\n{Validators}\n"
            + $"\n--{boundary}\nContent-Type: text/plain\nContent-Range: bytes 0-1/6\n\nhe"
            + $"\n--{boundary}\nContent-Type: text/plain\nContent-Range: bytes 3-4/6\n\nlo"
            + $"\n--{boundary}--\n");
    }

    [Fact]
    public async Task Added_fields_follow_the_validators_and_survive_a_416()
    {
        var location = Location().AddHeader("X-A", "1").AddHeader("X-B", "2", always: true).AddHeader("X-Empty", "");
        var site = new TestSite(location);

        (await site.SendAsync("GET /a.txt\nHost: h")).ShouldContain($"{Validators}X-A: 1\nX-B: 2\nAccept-Ranges: bytes\n");
        (await site.SendAsync("GET /none\nHost: h")).ShouldContain("Connection: keep-alive\nX-B: 2\n\n");
        (await site.SendAsync("GET /a.txt\nHost: h\nRange: bytes=50-")).ShouldContain(
            "Connection: keep-alive\nX-A: 1\nX-B: 2\nContent-Range: bytes */6\nX-B: 2\n\n");
        (await site.SendAsync("GET /a.txt\nHost: h\nIf-Match: \"x\"")).ShouldContain("Connection: keep-alive\nX-B: 2\n\n");
    }

    [Fact]
    public async Task Added_validators_replace_nginxs_own()
    {
        var site = new TestSite(Location().AddHeader("ETag", "\"mine\"").AddHeader("Last-Modified", ""));

        (await site.SendAsync("GET /a.txt\nHost: h")).ShouldBe(
            "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 6\nConnection: keep-alive\nETag: \"mine\"\nAccept-Ranges: bytes\n\nhello\n");
    }

    [Fact]
    public async Task Error_pages_may_be_files()
    {
        _files.Write("404.html", "gone\n");

        (await new TestSite(Location().ErrorPage(404, "/404.html")).SendAsync("GET /none\nHost: h")).ShouldBe(
            "HTTP/1.1 404 Not Found\nContent-Type: text/html\nContent-Length: 5\nConnection: keep-alive\nETag: \"65e079f0-5\"\n\ngone\n");
    }

    [Fact]
    public async Task Relative_roots_lie_under_the_prefix()
    {
        var location = new TestLocation(new LocationSettings { DocumentRoot = TestLocation.Bytes("empty") });

        (await new TestSite(new TestServer(location)) { Prefix = _files.FullPath }.SendAsync("GET /x\nHost: h")).ShouldEndWith("\n\nx");
    }

    [Theory]
    [InlineData("/al/", LocationKind.Prefix, "/al/a.txt", "hello\n")]
    [InlineData("/al", LocationKind.Prefix, "/al/a.txt", "hello\n")]
    [InlineData("/al.txt", LocationKind.Exact, "/al.txt", "hello\n")]
    [InlineData("^/re", LocationKind.Regex, "/re/whatever", "hello\n")]
    public async Task Alias(string name, LocationKind kind, string path, string body)
    {
        var isFile = kind is LocationKind.Exact or LocationKind.Regex;
        var slash = name.EndsWith('/') ? "/" : "";
        var location = new TestLocation(new LocationSettings
        {
            Name = TestLocation.Bytes(name),
            Kind = kind,
            IsAlias = true,
            DocumentRoot = TestLocation.Bytes(_files.FullPath + (isFile ? "/a.txt" : slash)),
        });
        var site = new TestSite(new TestServer(location));

        (await site.SendAsync($"GET {path}\nHost: h")).ShouldEndWith("\n\n" + body);
    }

    private TestSite Site() => new(Location());

    private TestLocation Location() => new(new LocationSettings
    {
        Name = TestLocation.Bytes("/"),
        Kind = LocationKind.Prefix,
        DocumentRoot = TestLocation.Bytes(_files.FullPath),
        Types = new MimeTypes("text/html\thtml\ntext/plain\ttxt"u8),
    });
}
