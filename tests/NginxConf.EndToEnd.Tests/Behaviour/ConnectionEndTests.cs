using System.Net;
using System.Net.Sockets;
using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.Behaviour;

/// <summary>How connections end: with a reset or without, at once or after what the client still sends.</summary>
public sealed class ConnectionEndTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_refused_upload_may_go_on_until_the_client_has_read_the_answer(string program)
    {
        await using var site = new SmallSite(program);
        site.WriteConfig("one", "client_max_body_size 1k;");
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();

        await client.SendAsync("POST /php HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n");
        (await client.ReadResponseAsync()).ShouldNotBeNull().Status.ShouldBe(413);

        // A connection that was closed would refuse the second of these at the latest.
        for (var count = 0; count < 20; count++)
        {
            await client.SendAsync(new byte[100_000]);
        }
    }

    [Theory]
    [InlineData(SmallSite.Nginx, "on", true)]
    [InlineData(SmallSite.Nginx, "off", false)]
    [InlineData(SmallSite.Ngxc, "on", true)]
    [InlineData(SmallSite.Ngxc, "off", false)]
    public async Task A_connection_is_reset_where_the_configuration_says_so(string program, string reset, bool expected)
    {
        await using var site = new SmallSite(program);
        site.WriteConfig("one", $"reset_timedout_connection {reset}; location /bye {{ return 444; }}");
        await using var server = await site.StartAsync();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var patience = new CancellationTokenSource(s_patience);
        await socket.ConnectAsync(IPAddress.Loopback, site.Port, patience.Token);

        await socket.SendAsync("GET /bye HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), patience.Token);

        var wasReset = false;
        try
        {
            (await socket.ReceiveAsync(new byte[1], patience.Token)).ShouldBe(0);
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.ConnectionReset)
        {
            wasReset = true;
        }

        wasReset.ShouldBe(expected);
    }

    // Debian's nginx does not know the directive.
    [Fact]
    public async Task An_idle_connection_outlives_its_configuration_for_keepalive_min_timeout()
    {
        await using var site = new SmallSite(SmallSite.Ngxc);
        site.WriteConfig("one", "keepalive_min_timeout 60s;");
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();
        await client.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("one");

        site.WriteConfig("two");
        server.Signal(PosixSignalNumber.Reload);
        (await Waiting.TryUntilAsync(() => site.GetAsync().GetAwaiter().GetResult() == "two", s_patience)).ShouldBeTrue();

        await client.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("one");
    }

    // Likewise.
    [Fact]
    public async Task More_header_lines_than_max_headers_are_too_large_a_head()
    {
        await using var site = new SmallSite(SmallSite.Ngxc);
        site.WriteConfig("one", "max_headers 3;");
        await using var server = await site.StartAsync();

        (await StatusAsync(site, "A: 1\r\nB: 2\r\n")).ShouldBe((200, "one"));
        var (status, page) = await StatusAsync(site, "A: 1\r\nB: 2\r\nC: 3\r\n");
        status.ShouldBe(400);
        page.ShouldContain("Request Header Or Cookie Too Large");
    }

    private static async Task<(int Status, string Body)> StatusAsync(SmallSite site, string fields)
    {
        await using var client = await site.ConnectAsync();
        await client.SendAsync($"GET / HTTP/1.1\r\nHost: localhost\r\n{fields}\r\n");
        var response = (await client.ReadResponseAsync()).ShouldNotBeNull();
        return (response.Status, response.BodyText);
    }
}
