using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Requests;

public sealed class VariableTests
{
    [Theory]
    [InlineData("?a=1&b=2", "b", "2")]
    [InlineData("?A=1", "a", "1")]
    [InlineData("?ab=1&a=2", "a", "2")]
    [InlineData("?a&a=2", "a", "2")]
    [InlineData("?a=", "a", "")]
    [InlineData("?a=b=c&d", "a", "b=c")]
    [InlineData("?x=1", "a", null)]
    [InlineData("?a", "a", null)]
    [InlineData("", "a", null)]
    public void Arg(string query, string name, string? value) =>
        Shown(Request($"GET /{query}").Arg(System.Text.Encoding.ASCII.GetBytes(name))).ShouldBe(value);

    [Theory]
    [InlineData("a=1; b=2", "1")]
    [InlineData("b=2;A=3", "3")]
    [InlineData("b=2;a = 3 ; c", "3 ")]
    [InlineData("aa=2; a=4", "4")]
    [InlineData("a; a=5", null)]
    [InlineData("b=2\nCookie: a=6", "6")]
    [InlineData("a=\"x;y\"", "\"x")]
    [InlineData("b=a=1", null)]
    public void Cookie(string cookies, string? value) =>
        Shown(Request($"GET /\nCookie: {cookies}").Cookie("a"u8)).ShouldBe(value);

    [Theory]
    [InlineData("X-A: 1\nx_a: 2", "x-a", "1, 2")]
    [InlineData("Cookie: 1\nCookie: 2", "cookie", "1; 2")]
    [InlineData("X-A: 1", "x_a", "1")]
    [InlineData("X-A:", "x_a", "")]
    [InlineData("X-A: 1", "x_b", null)]
    public void Header(string fields, string name, string? value) =>
        Shown(Request($"GET /\n{fields}").HttpHeader(System.Text.Encoding.ASCII.GetBytes(name))).ShouldBe(value);

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz", "user")]
    [InlineData("basic  dTpw", "u")]
    [InlineData("Basic dXNlcg==", null)]
    [InlineData("Basic Onh4", null)]
    [InlineData("Basic !!", null)]
    [InlineData("Basic ", null)]
    [InlineData("Bearer dXNlcjpwYXNz", null)]
    public void Remote_user(string authorization, string? user) =>
        Shown(Request($"GET /\nAuthorization: {authorization}").RemoteUser).ShouldBe(user);

    [Theory]
    [InlineData("GET /\nHost: h:8080", "8080", ":")]
    [InlineData("GET /\nHost: [::1]:81", "81", ":")]
    [InlineData("GET /\nHost: [::1]", "", "")]
    [InlineData("GET http://o:99/x?u=http://z:1/ HTTP/1.1\nHost: h:8080", "99", ":")]
    [InlineData("GET /?u=http://z:1/ HTTP/1.1\nHost: h", "", "")]
    public void Port_of_the_request(string head, string port, string colon)
    {
        var request = Request(head);

        request.RequestPort.ToString().ShouldBe(port);
        request.IsRequestPort.ToString().ShouldBe(colon);
    }

    [Fact]
    public void Not_found_and_empty_are_kept_apart()
    {
        var request = Request("GET /");

        Shown(request.Args).ShouldBeNull();
        Shown(request.IsArgs).ShouldBe("");
        Shown(request.Https).ShouldBe("");
        Shown(request.ContentLength).ShouldBeNull();
        Shown(request.ContentType).ShouldBeNull();
        Shown(request.SslProtocol).ShouldBeNull();
        Shown(request.RequestCompletion).ShouldBe("");
        Shown(request.Host).ShouldBe("srv.test");
        Shown(request.Status).ShouldBe("000");
        Shown(request.Pipe).ShouldBe(".");
        Shown(request.ServerProtocol).ShouldBe("HTTP/1.1");
    }

    [Fact]
    public void Request_id_is_random_and_stays()
    {
        var request = Request("GET /");
        var id = request.RequestId.ToString();

        id.ShouldMatch("^[0-9a-f]{32}$");
        request.RequestId.ToString().ShouldBe(id);
        request.Reset();
        request.RequestId.ToString().ShouldNotBe(id);
    }

    [Theory]
    [InlineData("TLS_AES_256_GCM_SHA384", "TLS_AES_256_GCM_SHA384")]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "ECDHE-RSA-AES128-GCM-SHA256")]
    [InlineData("TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "ECDHE-ECDSA-CHACHA20-POLY1305")]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", "ECDHE-RSA-AES256-SHA384")]
    [InlineData("TLS_RSA_WITH_AES_128_CBC_SHA", "AES128-SHA")]
    public void Ciphers_have_OpenSSLs_names(string suite, string name) => TlsNames.OpenSslName(suite).ShouldBe(name);

    [Fact]
    public async Task Sent_fields_are_what_went_out()
    {
        var seen = new List<string?>();
        var location = new TestLocation("/")
        {
            OnRewrite = request => new(NginxConf.Runtime.Rewriting.Rewriter.Return(request, 301, TestLocation.Bytes("/x"))),
            OnLog = request => seen.AddRange([
                Shown(request.SentHeader("location"u8)), Shown(request.SentHeader("content_type"u8)),
                Shown(request.SentHeader("content-length"u8)), Shown(request.SentHeader("connection"u8)),
                Shown(request.SentHeader("x_a"u8)), Shown(request.SentHeader("transfer_encoding"u8)),
                Shown(request.Status), Shown(request.BodyBytesSent), Shown(request.RequestCompletion)]),
        };
        var site = new TestSite(location.AddHeader("X-A", "1").AddHeader("X-A", "2"));

        await site.SendAsync("GET /\nHost: h");

        seen.ShouldBe(["http://h/x", "text/html", "169", "keep-alive", "1, 2", null, "301", "169", "OK"]);
    }

    private static string? Shown(NginxConf.Runtime.Bytes.ByteSlice value) => value.IsFound ? value.ToString() : null;

    private static TestRequest Request(string head)
    {
        var (request, _) = new TestSite().Begin(head);
        TargetParser.TryParse(request, true);
        return request;
    }
}
