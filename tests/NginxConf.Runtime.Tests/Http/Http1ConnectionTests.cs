using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Http.Site;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit.Http;

namespace NginxConf.Runtime.Tests.Http;

/// <summary>HTTP/1 on a real socket: framing, persistence, bodies, timeouts.</summary>
public sealed class Http1ConnectionTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    private const string GetAndClose = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task The_head_has_nginx_order()
    {
        await using var site = SocketSite.Start(Answers.Text("hello"));
        await using var client = await site.ConnectAsync();
        await client.SendAsync(Get);

        var response = (await client.ReadResponseAsync()).ShouldNotBeNull();

        response.StatusLine.ShouldBe("HTTP/1.1 200 OK");
        response.Headers.Select(field => field.Key).ShouldBe(["Server", "Date", "Content-Type", "Content-Length", "Connection"]);
        response["Server"].ShouldBe("nginx/1.31.4");
        response["Connection"].ShouldBe("keep-alive");
        response.BodyText.ShouldBe("hello");
    }

    [Fact]
    public async Task Pipelined_requests_are_answered_in_order()
    {
        await using var site = SocketSite.Start(new TestLocation(LocationSettings.Default)
        {
            OnRewrite = request => new(Rewriter.Return(request, 200, request.Path)),
        });
        await using var client = await site.ConnectAsync();
        await client.SendAsync(string.Concat(Enumerable.Range(0, 50).Select(i => $"GET /{i} HTTP/1.1\r\nHost: h\r\n\r\n")));

        for (var i = 0; i < 50; i++)
        {
            (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe($"/{i}");
        }
    }

    [Fact]
    public async Task A_request_may_come_byte_by_byte()
    {
        await using var site = SocketSite.Start(Answers.Text("slow"));
        await using var client = await site.ConnectAsync();
        foreach (var letter in Get)
        {
            await client.SendAsync(letter.ToString());
        }

        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("slow");
    }

    [Theory]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    [InlineData(GetAndClose)]
    [InlineData("GET / HTTP/1.1\r\nHost: h\r\nConnection: keep-alive, close\r\n\r\n")]
    public async Task Connections_that_close(string request)
    {
        await using var site = SocketSite.Start(Answers.Text("x"));

        (await site.TalkAsync(request)).ShouldContain("\r\nConnection: close\r\n");
    }

    [Fact]
    public async Task Http_0_9_gets_the_body_alone()
    {
        await using var site = SocketSite.Start(Answers.Text("bare"));

        (await site.TalkAsync("GET /\r\n")).ShouldBe("bare");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(1_000_000)]
    public async Task A_body_of_unknown_length_is_chunked(int length)
    {
        await using var site = SocketSite.Start(Answers.Stream(length, declared: false));
        await using var client = await site.ConnectAsync();
        await client.SendAsync(Get);

        var response = (await client.ReadResponseAsync()).ShouldNotBeNull();

        response.Framing.ShouldBe(BodyFraming.Chunked);
        response.Body.Length.ShouldBe(length);
        (await site.TalkAsync("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")).ShouldContain("\r\nConnection: close\r\n");
    }

    [Fact]
    public async Task Head_has_no_body()
    {
        await using var site = SocketSite.Start(Answers.Stream(100_000, declared: true));
        await using var client = await site.ConnectAsync();
        await client.SendAsync(Get.Replace("GET", "HEAD", StringComparison.Ordinal) + Get);

        (await client.ReadResponseAsync(isHead: true)).ShouldNotBeNull()["Content-Length"].ShouldBe("100000");
        (await client.ReadResponseAsync()).ShouldNotBeNull().Body.Length.ShouldBe(100_000);
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\nhello")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x\r\nllo\r\n0\r\nT: t\r\n\r\n")]
    public async Task Bodies_are_read_and_the_next_request_follows(string rest)
    {
        await using var site = SocketSite.Start(Answers.Echo());
        await using var client = await site.ConnectAsync();
        await client.SendAsync("POST / HTTP/1.1\r\nHost: h\r\n" + rest + Get);

        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("hello");
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("");
    }

    [Fact]
    public async Task Unread_bodies_are_dropped()
    {
        await using var site = SocketSite.Start(Answers.Text("kept"));
        await using var client = await site.ConnectAsync();
        await client.SendAsync("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 300000\r\n\r\n");
        await client.SendAsync(new string('a', 300_000) + Get);

        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("kept");
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("kept");
    }

    [Fact]
    public async Task A_client_that_waits_is_told_to_go_on()
    {
        await using var site = SocketSite.Start(Answers.Echo());
        await using var client = await site.ConnectAsync();
        await client.SendAsync("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");

        await client.ReadUntilAsync("HTTP/1.1 100 Continue\r\n\r\n");
        await client.SendAsync("ok");

        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("ok");
    }

    [Fact]
    public async Task A_broken_chunk_is_400()
    {
        await using var site = SocketSite.Start(Answers.Echo());

        (await site.TalkAsync("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")).ShouldStartWith("HTTP/1.1 400 Bad Request\r\n");
    }

    [Fact]
    public async Task A_chunked_body_beyond_the_limit_is_413()
    {
        await using var site = SocketSite.Start(Answers.Echo(new LocationSettings { ClientMaxBodySize = 4 }));

        (await site.TalkAsync("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"))
            .ShouldStartWith("HTTP/1.1 413 Request Entity Too Large\r\n");
    }

    [Fact]
    public async Task A_slow_head_closes_the_connection()
    {
        await using var site = SocketSite.Start(Answers.Text("x"), new ServerSettings { ClientHeaderTimeout = s_short });

        (await site.TalkAsync("GET / HTTP/1.1\r\nHost:")).ShouldBe("");
        (await site.TalkAsync("")).ShouldBe("");
    }

    [Fact]
    public async Task A_slow_body_closes_the_connection()
    {
        await using var site = SocketSite.Start(Answers.Echo(new LocationSettings { ClientBodyTimeout = s_short }));

        (await site.TalkAsync("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc")).ShouldBe("");
    }

    [Fact]
    public async Task An_idle_connection_is_closed()
    {
        await using var site = SocketSite.Start(Answers.Text("x", new LocationSettings
        {
            KeepAliveTimeout = s_short,
            KeepAliveHeader = TimeSpan.FromSeconds(20),
        }));

        (await site.TalkAsync(Get)).ShouldContain("\r\nConnection: keep-alive\r\nKeep-Alive: timeout=20\r\n");
    }

    [Fact]
    public async Task A_connection_serves_so_many_requests()
    {
        await using var site = SocketSite.Start(Answers.Text("x", new LocationSettings { KeepAliveRequests = 2 }));

        var answers = await site.TalkAsync(Get + Get + Get);

        answers.Split("HTTP/1.1 200 OK").Length.ShouldBe(3);
        answers.ShouldContain("Connection: close");
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_dropped()
    {
        var ended = new TaskCompletionSource<bool>();
        var stream = Answers.Stream(50_000_000, declared: true, new LocationSettings { SendTimeout = s_short });
        await using var site = SocketSite.Start(new TestLocation(stream.Settings)
        {
            OnContent = stream.OnContent,
            OnLog = request => ended.SetResult(request.Response.BodyBytesSent < 50_000_000),
        });
        await using var client = await site.ConnectAsync();
        await client.SendAsync(Get);

        (await ended.Task.WaitAsync(RawHttpClient.Patience)).ShouldBeTrue();
    }

    [Fact]
    public async Task Status_444_closes_without_an_answer()
    {
        await using var site = SocketSite.Start(new TestLocation(LocationSettings.Default) { OnRewrite = _ => new(Outcome.Close) });

        (await site.TalkAsync(Get)).ShouldBe("");
    }

    [Fact]
    public async Task The_handler_sees_a_client_that_leaves()
    {
        var entered = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        await using var site = SocketSite.Start(new TestLocation(LocationSettings.Default)
        {
            OnContent = async request =>
            {
                entered.SetResult();
                await using var registration = request.Exchange.ClientClosed.Register(left.SetResult);
                await left.Task;
                return Outcome.Status(499);
            },
        });
        var client = await site.ConnectAsync();
        await client.SendAsync(Get);
        await entered.Task.WaitAsync(RawHttpClient.Patience);

        await client.DisposeAsync();

        await left.Task.WaitAsync(RawHttpClient.Patience);
    }

    [Fact]
    public async Task Unix_sockets_serve()
    {
        var path = Path.Combine(Path.GetTempPath(), $"ngxc-{Guid.NewGuid():N}.sock");
        await using (var site = SocketSite.Start(new SocketListener(
            "unix:" + path, ListenSettings.Default, new SocketServer("h", Answers.Text("local")))))
        {
            (await site.TalkAsync(GetAndClose)).ShouldEndWith("\r\n\r\nlocal");
            if (!OperatingSystem.IsWindows())
            {
                ((int)File.GetUnixFileMode(path) & 0b110_110_110).ShouldBe(0b110_110_110);
            }
        }

        File.Exists(path).ShouldBeFalse();
    }
}
