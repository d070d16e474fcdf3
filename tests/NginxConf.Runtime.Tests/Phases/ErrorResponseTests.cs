using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Phases;

public sealed class ErrorResponseTests
{
    private const string StockNotFound =
        "<html>\n<head><title>404 Not Found</title></head>\n<body>\n<center><h1>404 Not Found</h1></center>\n"
        + "<hr><center>nginx/1.31.4</center>\n</body>\n</html>\n";

    [Fact]
    public async Task A_status_without_error_page_gets_the_stock_page()
    {
        var site = new TestSite(Returns("/", 404));

        (await site.SendAsync("GET /\nHost: h")).ShouldBe(
            $"HTTP/1.1 404 Not Found\nContent-Type: text/html\nContent-Length: 153\nConnection: keep-alive\n\n{StockNotFound}");
    }

    [Fact]
    public async Task Bad_targets_are_answered_and_the_connection_closed()
    {
        var response = await new TestSite(Returns("/", 200)).SendAsync("GET /%zz\nHost: h");

        response.ShouldStartWith(
            "HTTP/1.1 400 Bad Request\nContent-Type: text/html\nContent-Length: 157\nConnection: close\n\n<html>\n");
    }

    [Theory]
    [InlineData(430, "HTTP/1.1 430 \nContent-Length: 0\nConnection: keep-alive\n\n")]
    [InlineData(204, "HTTP/1.1 204 No Content\nConnection: keep-alive\n\n")]
    [InlineData(201, "HTTP/1.1 201 Created\nContent-Type: text/plain\nContent-Length: 0\nConnection: keep-alive\n\n")]
    [InlineData(304, "HTTP/1.1 304 Not Modified\nContent-Type: text/plain\nContent-Length: 0\nConnection: keep-alive\n\n")]
    [InlineData(299, "HTTP/1.1 299 \nContent-Type: text/plain\nContent-Length: 0\nConnection: keep-alive\n\n")]
    [InlineData(444, "")]
    [InlineData(499, "")]
    [InlineData(408, "")]
    public async Task Return_without_text(int status, string response) =>
        (await new TestSite(Returns("/", status)).SendAsync("GET /\nHost: h")).ShouldBe(response);

    [Fact]
    public async Task Codes_of_nginxs_own_are_sent_as_400()
    {
        var response = await new TestSite(Returns("/", 494)).SendAsync("GET /\nHost: h");

        response.ShouldStartWith("HTTP/1.1 400 Bad Request\nContent-Type: text/html\nContent-Length: 233\nConnection: keep-alive\n");
        response.ShouldContain("<title>400 Request Header Or Cookie Too Large</title>");
        response.ShouldContain("<center>Request Header Or Cookie Too Large</center>\n<hr>");
    }

    [Fact]
    public async Task Chrome_gets_padding()
    {
        var response = await new TestSite(Returns("/", 404)).SendAsync("GET /\nHost: h\nUser-Agent: X Chrome/120 Safari/1");

        response.ShouldContain("Content-Length: 555\n");
        response.ShouldEndWith("<!-- a padding to disable MSIE and Chrome friendly error page -->\n");
    }

    [Fact]
    public async Task Error_page_keeps_the_status_and_changes_the_method()
    {
        var site = new TestSite(
            Returns("/", 404).ErrorPage(404, "/e?x=1"),
            Text("/e", request => $"{request.RequestMethod} {request.Uri} {request.Args} {request.RequestUri}"));

        (await site.SendAsync("POST /a?b\nHost: h")).ShouldBe(
            "HTTP/1.1 404 Not Found\nContent-Type: text/plain\nContent-Length: 15\nConnection: keep-alive\n\nGET /e x=1 /a?b");
    }

    [Theory]
    [InlineData(200, "HTTP/1.1 200 OK\n")]
    [InlineData(0, "HTTP/1.1 200 OK\n")]
    [InlineData(410, "HTTP/1.1 410 Gone\n")]
    public async Task Error_page_with_another_status(int overwrite, string statusLine)
    {
        var site = new TestSite(Returns("/", 404).ErrorPage(404, "/e", overwrite), Text("/e", _ => "e"));

        (await site.SendAsync("GET /\nHost: h")).ShouldStartWith(statusLine);
    }

    [Fact]
    public async Task Error_page_as_a_redirect()
    {
        var site = new TestSite(Returns("/", 404).ErrorPage(404, "http://other/x"));

        (await site.SendAsync("GET /\nHost: h")).ShouldStartWith(
            "HTTP/1.1 302 Moved Temporarily\nContent-Type: text/html\nContent-Length: 145\nConnection: keep-alive\nLocation: http://other/x\n\n");
    }

    [Fact]
    public async Task Error_page_in_a_named_location_keeps_path_and_method()
    {
        var named = new TestLocation("@fallback", LocationKind.Named)
        {
            OnContent = request => new(Rewriter.Return(request, 200, TestLocation.Bytes($"{request.RequestMethod} {request.Uri}"))),
        };
        var site = new TestSite(Returns("/", 404).ErrorPage(404, named, 200), named);

        (await site.SendAsync("PUT /a\nHost: h")).ShouldEndWith("\n\nPUT /a");
    }

    [Fact]
    public async Task Error_pages_do_not_recurse()
    {
        var site = new TestSite(Returns("/", 403).ErrorPage(403, "/e"), Returns("/e", 404).ErrorPage(404, "/f"), Text("/f", _ => "f"));

        (await site.SendAsync("GET /\nHost: h")).ShouldEndWith(StockNotFound);
    }

    [Fact]
    public async Task Error_pages_recurse_where_asked_until_ten_redirects()
    {
        var settings = new LocationSettings { Name = TestLocation.Bytes("/"), Kind = LocationKind.Prefix, RecursiveErrorPages = true };
        var count = 0;
        var location = new TestLocation(settings)
        {
            OnContent = _ =>
            {
                count++;
                return new(Outcome.Status(404));
            },
        };

        var response = await new TestSite(location.ErrorPage(404, "/again")).SendAsync("GET /\nHost: h");

        response.ShouldStartWith("HTTP/1.1 500 Internal Server Error\n");
        count.ShouldBe(11);
    }

    [Fact]
    public async Task A_failure_in_a_phase_is_500()
    {
        var location = new TestLocation("/") { OnContent = _ => throw new InvalidOperationException("broken") };

        (await new TestSite(location).SendAsync("GET /\nHost: h")).ShouldStartWith("HTTP/1.1 500 Internal Server Error\n");
    }

    internal static TestLocation Returns(string name, int status) =>
        new(name) { OnRewrite = request => new(Rewriter.Return(request, status)) };

    internal static TestLocation Text(string name, Func<TestRequest, string> text) =>
        new(name) { OnRewrite = request => new(Rewriter.Return(request, 200, TestLocation.Bytes(text(request)))) };
}
