using NginxConf.TestKit.Backends;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.Behaviour;

/// <summary>Connections that switch to another protocol behind <c>proxy_pass</c>, as WebSocket does.</summary>
public sealed class TunnelTests
{
    private const string Upgrade =
        "GET /ws?reply=upgrade HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Bytes_pass_both_ways(string program)
    {
        await using var backend = HttpPeer.Tcp(HttpFaults.FromQuery);
        await using var site = Site(program, backend);
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();

        await client.SendAsync(Upgrade);
        var response = (await client.ReadResponseAsync()).ShouldNotBeNull();
        await client.ReadUntilAsync("first ");
        await client.SendAsync("ping");
        await client.ReadUntilAsync("ping");
        await client.SendAsync(new string('x', 300_000) + "end");
        await client.ReadUntilAsync("xend");

        response.StatusLine.ShouldBe("HTTP/1.1 101 Switching Protocols");
        response.Headers.Select(header => header.Key).ShouldBe(["Server", "Date", "Connection", "Upgrade", "Sec-WebSocket-Accept"]);
        (response["Connection"], response["Upgrade"], response["Sec-WebSocket-Accept"]).ShouldBe(("upgrade", "websocket", "x"));
        backend.Requests[0]["Connection"].ShouldBe("upgrade");
        backend.Requests[0]["Upgrade"].ShouldBe("websocket");
        backend.Violations.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_client_ends_it(string program)
    {
        await using var backend = HttpPeer.Tcp(HttpFaults.FromQuery);
        await using var site = Site(program, backend);
        await using var server = await site.StartAsync();
        await using (var client = await site.ConnectAsync())
        {
            await client.SendAsync(Upgrade);
            await client.ReadUntilAsync("first ");
        }

        (await Waiting.TryUntilAsync(() => site.AccessLog.Contains("\"GET /ws?reply=upgrade HTTP/1.1\" 101 6", StringComparison.Ordinal), s_patience))
            .ShouldBeTrue(site.AccessLog);
        (await Waiting.TryUntilAsync(() => backend.OpenConnectionCount == 0, s_patience)).ShouldBeTrue();
        site.ErrorLog.ShouldNotContain("[error]");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_backend_ends_it(string program)
    {
        await using var backend = HttpPeer.Tcp(_ => new HttpReply().Send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nlast words").Close());
        await using var site = Site(program, backend);
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();

        await client.SendAsync(Upgrade);
        await client.ReadUntilAsync("last words");

        (await client.IsClosedAsync()).ShouldBeTrue();
        (await Waiting.TryUntilAsync(() => site.AccessLog.Contains(" 101 10", StringComparison.Ordinal), s_patience)).ShouldBeTrue(site.AccessLog);
        site.ErrorLog.ShouldNotContain("[error]");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Silence_ends_it(string program)
    {
        await using var backend = HttpPeer.Tcp(HttpFaults.FromQuery);
        await using var site = Site(program, backend, "proxy_read_timeout 300ms;");
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();

        await client.SendAsync(Upgrade);
        await client.ReadUntilAsync("first ");

        (await client.IsClosedAsync()).ShouldBeTrue();
        (await Waiting.TryUntilAsync(() => site.AccessLog.Contains(" 101 6", StringComparison.Ordinal), s_patience)).ShouldBeTrue(site.AccessLog);
        site.ErrorLog.ShouldNotContain("[error]");
    }

    private static SmallSite Site(string program, HttpPeer backend, string extra = "")
    {
        var site = new SmallSite(program);
        site.WriteConfig("one", $$"""
            location /ws {
                proxy_http_version 1.1;
                proxy_set_header Upgrade $http_upgrade;
                proxy_set_header Connection upgrade;
                {{extra}}
                proxy_pass http://{{backend.Address}};
            }
            """);
        return site;
    }
}
