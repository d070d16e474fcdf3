using System.Net;
using NginxConf.TestKit;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Processes;
using NginxConf.TestKit.Sites;

namespace NginxConf.Cli.Tests.Samples;

/// <summary>The samples' application server behind Debian's nginx: a FastCGI server that only talks to us would prove nothing.</summary>
public sealed class ResponderTests : IAsyncLifetime
{
    private readonly TestDirectory _directory = new();
    private readonly ReservedPort _http = ReservedPort.Take();
    private readonly ReservedPort _fastCgi = ReservedPort.Take();
    private ChildProcess? _responder;
    private ISiteUnderTest? _nginx;

    public async ValueTask InitializeAsync()
    {
        var socket = _directory["app.sock"];
        _responder = await Responder.StartAsync("unix:" + socket, $"127.0.0.1:{_fastCgi.Number}");

        _directory.Write("nginx.conf", $$"""
            pid nginx.pid;
            error_log error.log;
            events {}
            http {
                access_log off;
                upstream app { server unix:{{socket}}; keepalive 2; }
                server {
                    listen 127.0.0.1:{{_http.Number}};
                    include fastcgi_params;
                    location / { fastcgi_pass app; fastcgi_keep_conn on; }
                    location = /download { fastcgi_pass 127.0.0.1:{{_fastCgi.Number}}; }
                }
            }
            """);
        _nginx = await new RealNginx().StartAsync(_directory.FullPath);
    }

    [Fact]
    public async Task Says_hello() => (await GetAsync("/")).BodyText.ShouldContain("<h1>Hello from nginx.conf</h1>");

    [Fact]
    public async Task Shows_what_it_received()
    {
        var body = (await GetAsync("/request?a=%20b")).BodyText;

        body.ShouldContain("QUERY_STRING=a=%20b\n");
        body.ShouldContain("REQUEST_METHOD=GET\n");
        body.ShouldEndWith("(body: 0 bytes)\n");
    }

    [Fact]
    public async Task Serves_several_requests_over_a_kept_connection()
    {
        for (var i = 0; i < 5; i++)
        {
            (await GetAsync("/request?" + i)).BodyText.ShouldContain($"QUERY_STRING={i}\n");
        }
    }

    [Fact]
    public async Task Streams_a_download_over_tcp()
    {
        var response = await GetAsync("/download?bytes=3000001");

        response["Content-Length"].ShouldBe("3000001");
        response.Body.Length.ShouldBe(3_000_001);
        response.Body[300_001].ShouldBe((byte)0xE1); // 300,001 = 0x493E1
    }

    [Theory]
    [InlineData("name=Ren%C3%A9e+%3Cb%3E", "<h1>Hello, Ren&#233;e &lt;b&gt;!</h1>")]
    [InlineData("", "<h1>Hello, nobody!</h1>")]
    public async Task Answers_a_form(string form, string expected)
    {
        var request = $"POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}";

        (await AskAsync(request)).BodyText.ShouldContain(expected);
    }

    [Fact]
    public async Task Refuses_a_form_that_is_too_long()
    {
        var response = await AskAsync($"POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n{new string('a', 200_000)}");

        response.Status.ShouldBe(413);
    }

    [Fact]
    public async Task Knows_what_it_has_not() => (await GetAsync("/nothing")).Status.ShouldBe(404);

    public async ValueTask DisposeAsync()
    {
        await (_nginx?.DisposeAsync() ?? default);
        await (_responder?.DisposeAsync() ?? default);
        File.Exists(_directory["app.sock"]).ShouldBeFalse("the responder leaves no socket behind");
        _http.Dispose();
        _fastCgi.Dispose();
        _directory.Dispose();
    }

    private Task<RawResponse> GetAsync(string target) => AskAsync($"GET {target} HTTP/1.1\r\nHost: x\r\n\r\n");

    private async Task<RawResponse> AskAsync(string request)
    {
        await using var client = await RawHttpClient.ConnectAsync(new IPEndPoint(IPAddress.Loopback, _http.Number));
        await client.SendAsync(request);
        return (await client.ReadResponseAsync()).ShouldNotBeNull();
    }
}
