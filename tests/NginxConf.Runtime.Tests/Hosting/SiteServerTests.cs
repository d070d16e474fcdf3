using System.Net;
using System.Net.Sockets;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Http.Site;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Processes;

namespace NginxConf.Runtime.Tests.Hosting;

/// <summary>Configurations that follow each other on the same sockets.</summary>
public sealed class SiteServerTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

    [Fact]
    public async Task A_swap_keeps_the_socket_and_closes_idle_connections()
    {
        using var reserved = ReservedPort.Take();
        await using var server = new SiteServer();
        var address = $"127.0.0.1:{reserved.Number}";
        await server.Swap(Site(address, Answers.Text("old")), ErrorLog.None);
        await using var idle = await RawHttpClient.ConnectAsync(server.EndPoints[0]);
        await using var fresh = await RawHttpClient.ConnectAsync(server.EndPoints[0]);
        await idle.SendAsync(Get);
        (await idle.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("old");

        var ended = server.Swap(Site(address, Answers.Text("new")), ErrorLog.None);

        (await idle.IsClosedAsync()).ShouldBeTrue();
        await using var client = await RawHttpClient.ConnectAsync(server.EndPoints[0]);
        await client.SendAsync(Get);
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("new");

        // Connected before the swap, asks after it: answered by the configuration that accepted it, then closed.
        await fresh.SendAsync(Get);
        var answer = (await fresh.ReadResponseAsync()).ShouldNotBeNull();
        answer.BodyText.ShouldBe("old");
        answer["Connection"].ShouldBe("close");
        (await fresh.IsClosedAsync()).ShouldBeTrue();
        await ended.WaitAsync(RawHttpClient.Patience);
    }

    [Fact]
    public async Task Requests_under_way_end_with_their_own_configuration()
    {
        using var reserved = ReservedPort.Take();
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        var slow = new TestLocation(LocationSettings.Default)
        {
            OnContent = async request =>
            {
                entered.SetResult();
                await leave.Task;
                return Rewriter.Return(request, 200, TestLocation.Bytes("finished"));
            },
        };
        await using var server = new SiteServer();
        var address = $"127.0.0.1:{reserved.Number}";
        await server.Swap(Site(address, slow), ErrorLog.None);
        await using var client = await RawHttpClient.ConnectAsync(server.EndPoints[0]);
        await client.SendAsync(Get);
        await entered.Task.WaitAsync(RawHttpClient.Patience);

        var ended = server.Swap(Site(address, Answers.Text("new")), ErrorLog.None);
        ended.IsCompleted.ShouldBeFalse();
        leave.SetResult();

        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("finished");
        (await client.IsClosedAsync()).ShouldBeTrue();
        await ended.WaitAsync(RawHttpClient.Patience);
    }

    [Fact]
    public async Task An_address_in_use_changes_nothing()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var server = new SiteServer();
        await server.Swap(Site("127.0.0.1:0", Answers.Text("old")), ErrorLog.None);

        Should.Throw<StartException>(() => server.Swap(Site($"127.0.0.1:{port}", Answers.Text("new")), ErrorLog.None))
            .Message.ShouldBe($"bind() to 127.0.0.1:{port} failed (98: Address already in use)");

        await using var client = await RawHttpClient.ConnectAsync(server.EndPoints[0]);
        await client.SendAsync(Get);
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("old");
    }

    [Fact]
    public async Task A_specific_address_shares_the_wildcards_socket()
    {
        using var reserved = ReservedPort.Take();
        var port = reserved.Number;
        await using var server = new SiteServer();
        var site = new PlainSite(
            new SocketListener($"*:{port}", ListenSettings.Default, new SocketServer("h", Answers.Text("any"))),
            new SocketListener($"127.0.0.2:{port}", ListenSettings.Default, new SocketServer("h", Answers.Text("two"))));
        await server.Swap(site, ErrorLog.None);

        server.EndPoints.Count.ShouldBe(1);
        (await GetAsync(new IPEndPoint(IPAddress.Parse("127.0.0.2"), port))).ShouldBe("two");
        (await GetAsync(new IPEndPoint(IPAddress.Parse("127.0.0.1"), port))).ShouldBe("any");
    }

    [Fact]
    public async Task Stopping_is_bounded()
    {
        var entered = new TaskCompletionSource();
        var stuck = new TestLocation(LocationSettings.Default)
        {
            OnContent = async request =>
            {
                entered.SetResult();
                await Task.Delay(Timeout.Infinite, request.Exchange.ClientClosed).ContinueWith(_ => { }, TaskScheduler.Default);
                return Outcome.Status(499);
            },
        };
        await using var server = new SiteServer();
        await server.Swap(Site("127.0.0.1:0", stuck), ErrorLog.None);
        await using var client = await RawHttpClient.ConnectAsync(server.EndPoints[0]);
        await client.SendAsync(Get);
        await entered.Task.WaitAsync(RawHttpClient.Patience);

        await server.StopAsync(TimeSpan.FromMilliseconds(50)).WaitAsync(RawHttpClient.Patience);

        (await client.IsClosedAsync()).ShouldBeTrue();
    }

    private static async Task<string> GetAsync(EndPoint endPoint)
    {
        await using var client = await RawHttpClient.ConnectAsync(endPoint);
        await client.SendAsync(Get);
        return (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText;
    }

    private static PlainSite Site(string address, TestLocation location) =>
        new(new SocketListener(address, ListenSettings.Default, new SocketServer("h", location)));

    private sealed class PlainSite(params Listener[] listeners) : SiteDefinition
    {
        public override string ConfigurationFile => "test";

        public override MainSettings Main { get; } = new();

        public override IReadOnlyList<Listener> Listeners { get; } = listeners;

        public override Runtime.Requests.Request CreateRequest() => new TestRequest();
    }
}
