using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Processes;

namespace NginxConf.Runtime.Tests.Upstreams;

/// <summary>Connections that outlive their request.</summary>
public sealed class KeepAliveTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private static GatewaySite Start(FastCgiPeer peer, int keepAlive = 4, int requests = 1000) => GatewaySite.Start(new FastCgiSettings
    {
        Upstream = new Upstream("php", new UpstreamPeer(peer.Address)) { KeepAlive = keepAlive, KeepAliveRequests = requests },
        KeepConnection = true,
    });

    [Fact]
    public async Task Requests_share_a_connection()
    {
        using var directory = new TestDirectory();
        await using var tcp = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        await using var unix = FastCgiPeer.Unix(directory["s"], FastCgiFaults.FromQuery);
        foreach (var peer in new[] { tcp, unix })
        {
            await using var site = Start(peer);
            foreach (var reply in new[] { "whole", "huge", "padded", "status-404", "stderr-between" })
            {
                (await site.GetAsync("/?reply=" + reply)).IsComplete.ShouldBeTrue();
            }

            peer.ConnectionCount.ShouldBe(1);
            peer.Requests.ShouldAllBe(request => request.KeepConnection);
            peer.Violations.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_head_request_keeps_the_connection_too()
    {
        await using var peer = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        await using var site = Start(peer);

        await using (var client = await site.ConnectAsync())
        {
            await client.SendAsync("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
            (await client.ReadResponseAsync(isHead: true)).ShouldNotBeNull().Status.ShouldBe(200);
        }

        (await site.GetAsync("/")).BodyText.ShouldBe("hello from the backend\n");
        peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connection_serves_no_more_than_its_requests()
    {
        await using var peer = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        await using var site = Start(peer, requests: 2);

        for (var i = 0; i < 5; i++)
        {
            await site.GetAsync("/");
        }

        peer.Requests.Select(request => request.Connection).ShouldBe([1, 1, 2, 2, 3]);
    }

    [Fact]
    public async Task A_connection_that_the_backend_closes_while_idle_is_forgotten()
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.PlainText("ok").End().Close());
        await using var site = Start(peer);

        for (var i = 0; i < 20; i++)
        {
            (await site.GetAsync("/")).BodyText.ShouldBe("ok");
        }

        peer.Requests.Count.ShouldBe(20);
        (await site.AccessLogAsync(20)).ShouldAllBe(line => line == $"200 [{peer.Address}] [200] [-]");
    }

    // The backend takes the second request on a connection and dies without a byte.
    [Theory]
    [InlineData("GET", 200)]
    [InlineData("POST", 502)]
    public async Task A_kept_connection_that_dies_is_replaced_unless_the_request_could_be_done_twice(string method, int status)
    {
        await using var peer = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        var seen = new HashSet<int>();
        peer.Script = request => request.Connection == 1 && !seen.Add(1) ? new FastCgiReply().Reset() : FastCgiReply.PlainText("ok");
        await using var site = Start(peer);
        await site.GetAsync("/first");

        var response = await site.SendAsync($"{method} /second HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nab");

        response.Status.ShouldBe(status);
        peer.ConnectionCount.ShouldBe(status == 200 ? 2 : 1);
        (await site.AccessLogAsync(2))[1].ShouldBe($"{status} [{peer.Address}] [{status}] [-]");
    }

    [Fact]
    public async Task An_unfinished_response_closes_its_connection()
    {
        await using var peer = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        await using var site = Start(peer);

        await site.GetAsync("/?reply=long-body");
        await site.GetAsync("/?reply=invalid-status");
        await site.GetAsync("/");

        peer.Requests.Select(request => request.Connection).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Idle_connections_are_closed_after_their_time_and_beyond_their_number()
    {
        var gate = new TaskCompletionSource();
        await using var peer = FastCgiPeer.Tcp(_ => new FastCgiReply().WaitFor(gate.Task).Stdout("Content-Type: a/b\r\n\r\nok"));
        var upstream = new Upstream("php", new UpstreamPeer(peer.Address)) { KeepAlive = 2, KeepAliveTimeout = TimeSpan.FromMilliseconds(300) };
        await using var site = GatewaySite.Start(new FastCgiSettings { Upstream = upstream, KeepConnection = true });

        var requests = Enumerable.Range(0, 5).Select(_ => site.GetAsync("/")).ToArray();
        await Waiting.TryUntilAsync(() => peer.Requests.Count == 5, s_patience);
        gate.SetResult();
        await Task.WhenAll(requests);

        upstream.Idle.ShouldNotBeNull().Count.ShouldBeInRange(0, 2);
        (await Waiting.TryUntilAsync(() => upstream.Idle!.Count == 0, s_patience)).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_records_over_tcp_do_not_wait_for_a_delayed_acknowledgement()
    {
        await using var peer = FastCgiPeer.Tcp(_ => new FastCgiReply().Stdout("Content-Type: a/b\r\n\r\n").Stdout(FastCgiFaults.Pattern(9000)));
        await using var site = Start(peer);
        await using var client = await site.ConnectAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        for (var i = 0; i < 50; i++)
        {
            await client.SendAsync("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
            (await client.ReadResponseAsync()).ShouldNotBeNull().Body.Length.ShouldBe(9000);
        }

        // 40 ms each would be two seconds.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1.5));
        peer.ConnectionCount.ShouldBe(1);
    }
}
