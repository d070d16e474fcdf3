using System.Net;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Http.Site;
using NginxConf.TestKit;
using NginxConf.TestKit.Http;

namespace NginxConf.Runtime.Tests.Http;

/// <summary><c>listen ... ssl</c>: certificates by SNI, HTTP/2 by ALPN, what a plain client gets.</summary>
public sealed class TlsTests : IAsyncDisposable
{
    private readonly TestDirectory _directory = new();

    [Theory]
    [InlineData("a.example", "CN=a.example", "from a")]
    [InlineData("b.example", "CN=b.example", "from b")]
    [InlineData("other.example", "CN=a.example", "from a")]
    public async Task The_name_chooses_the_certificate(string name, string subject, string text)
    {
        await using var site = Start();
        await using var client = await RawHttpClient.ConnectTlsAsync(site.EndPoint, name);

        client.SslStream.ShouldNotBeNull().RemoteCertificate.ShouldNotBeNull().Subject.ShouldBe(subject);
        await client.SendAsync($"GET / HTTP/1.1\r\nHost: {name}\r\n\r\n");
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe(text);
    }

    [Fact]
    public async Task Large_bodies_pass_both_ways()
    {
        var body = new string('b', 500_000);
        await using var site = Start(echo: true);
        await using var client = await RawHttpClient.ConnectTlsAsync(site.EndPoint, "a.example");
        await client.SendAsync($"POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe(body);
    }

    [Fact]
    public async Task A_plain_request_gets_the_page_that_says_so()
    {
        await using var site = Start();

        var answer = await site.TalkAsync("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 400 Bad Request\r\n");
        answer.ShouldContain("<center>The plain HTTP request was sent to HTTPS port</center>");
    }

    [Fact]
    public async Task Http2_is_negotiated()
    {
        await using var site = Start(echo: true);
        using var client = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true, TargetHost = "b.example" },
        });

        await TalkHttp2Async(client, $"https://127.0.0.1:{((IPEndPoint)site.EndPoint).Port}/");
    }

    [Fact]
    public async Task Http2_needs_no_tls_where_it_is_on()
    {
        await using var site = SocketSite.Start(
            new SocketListener("127.0.0.1:0", new ListenSettings { Http2 = true }, new SocketServer("h", Answers.Echo())));
        using var client = new HttpClient();

        await TalkHttp2Async(client, $"http://127.0.0.1:{((IPEndPoint)site.EndPoint).Port}/");
        (await site.TalkAsync("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nConnection: close\r\n\r\nP R")).ShouldContain("P R");
    }

    [Fact]
    public void A_missing_certificate_is_named()
    {
        var server = new SocketServer("a", Answers.Text("")) { TlsFiles = new() { Certificates = [new("none.crt", "none.key")] } };

        Should.Throw<StartException>(() => SocketSite.Start(Paths, new SocketListener("127.0.0.1:0", new ListenSettings { Ssl = true }, server)))
            .Message.ShouldBe($"cannot load certificate \"{_directory["none.crt"]}\": BIO_new_file() failed (2: No such file or directory)");
    }

    [Fact]
    public void A_key_that_does_not_fit_is_named()
    {
        TestCertificate.Write(_directory, "x", "x.example");
        TestCertificate.Write(_directory, "y", "y.example");
        var server = new SocketServer("a", Answers.Text("")) { TlsFiles = new() { Certificates = [new("x.crt", "y.key")] } };

        Should.Throw<StartException>(() => SocketSite.Start(Paths, new SocketListener("127.0.0.1:0", new ListenSettings { Ssl = true }, server)))
            .Message.ShouldContain("key values mismatch");
    }

    public ValueTask DisposeAsync() => _directory.DisposeAsync();

    private SitePaths Paths => new(_directory.FullPath, _directory.FullPath);

    private static async Task TalkHttp2Async(HttpClient client, string url)
    {
        for (var length = 0; length <= 200_000; length += 100_000)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url)
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
                Content = new StringContent(new string('c', length)),
            };
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Version.ShouldBe(HttpVersion.Version20);
            response.Headers.Server.ToString().ShouldBe("nginx/1.31.4");
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length.ShouldBe(length);
        }
    }

    private SocketSite Start(bool echo = false)
    {
        TestCertificate.Write(_directory, "a", "a.example");
        TestCertificate.Write(_directory, "b", "b.example");
        var settings = new ListenSettings { Ssl = true, Http2 = true };
        return SocketSite.Start(Paths, new SocketListener("127.0.0.1:0", settings, Server("a"), Server("b")));

        SocketServer Server(string name) => new(name + ".example", echo ? Answers.Echo() : Answers.Text("from " + name))
        {
            TlsFiles = new() { Certificates = [new(name + ".crt", name + ".key")] },
        };
    }
}
