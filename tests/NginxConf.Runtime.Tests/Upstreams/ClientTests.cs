using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Processes;

namespace NginxConf.Runtime.Tests.Upstreams;

/// <summary>Clients that leave or are slow must not hold a backend.</summary>
public sealed class ClientTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    private const int Large = 40_000_000;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    // With a kept connection it shows when the backend is free again.
    private static FastCgiSettings Settings(FastCgiPeer peer) => new()
    {
        Upstream = new Upstream("php", new UpstreamPeer(peer.Address)) { KeepAlive = 1 },
        KeepConnection = true,
    };

    private static bool IsBackendFree(GatewaySite site) => site.Settings.Upstream.Idle!.Count == 1;

    private static FastCgiReply LargeReply(FastCgiRequest request) =>
        new FastCgiReply().Stdout("Content-Type: a/b\r\n\r\n").Stdout(FastCgiFaults.Pattern(Large));

    [Fact]
    public async Task A_client_that_leaves_takes_its_backend_request_with_it()
    {
        var hanging = new TaskCompletionSource();
        await using var peer = FastCgiPeer.Tcp(_ =>
        {
            hanging.TrySetResult();
            return new FastCgiReply().Hang();
        });
        await using var site = GatewaySite.Start(Settings(peer));

        await using (var client = await site.ConnectAsync())
        {
            await client.SendAsync(Get);
            await hanging.Task.WaitAsync(s_patience);
        }

        (await site.AccessLogAsync(1)).ShouldBe([$"499 [{peer.Address}] [-] [-]"]);
        await site.ErrorLogAsync("client prematurely closed connection, so upstream connection is closed too while reading response header");
    }

    [Fact]
    public async Task A_client_that_leaves_is_ignored_where_the_configuration_says_so()
    {
        var gone = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        await using var peer = FastCgiPeer.Tcp(_ =>
        {
            asked.TrySetResult();
            return new FastCgiReply().WaitFor(gone.Task).Stdout("X-Back: yes\r\n\r\nbody");
        });
        await using var site = GatewaySite.Start(Settings(peer) with { IgnoreClientAbort = true });

        await using (var client = await site.ConnectAsync())
        {
            await client.SendAsync(Get);
            await asked.Task.WaitAsync(s_patience);
        }

        gone.SetResult();
        (await site.AccessLogAsync(1)).ShouldBe([$"200 [{peer.Address}] [200] [yes]"]);
    }

    [Fact]
    public async Task With_buffering_a_slow_client_does_not_hold_the_backend()
    {
        await using var peer = FastCgiPeer.Tcp(LargeReply);
        await using var site = GatewaySite.Start(Settings(peer));
        await using var client = await site.ConnectAsync();
        await client.SendAsync(Get);

        // The client reads nothing until the backend has got rid of everything.
        (await Waiting.TryUntilAsync(() => IsBackendFree(site), s_patience)).ShouldBeTrue();
        var response = (await client.ReadResponseAsync()).ShouldNotBeNull();

        response.Body.Length.ShouldBe(Large);
        response.BodyText.ShouldBe(FastCgiFaults.Pattern(Large));
        await site.ErrorLogAsync("an upstream response is buffered to a temporary file");
        Directory.GetFiles(site.Directory["fastcgi_temp"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, 32_768, 1024L * 1024 * 1024)]
    [InlineData(true, 32_768, 0L)]
    [InlineData(true, 8_192, 0L)]
    [InlineData(true, 8_192, 1_000L)]
    [InlineData(true, 32_768, 1_000_000L)]
    public async Task Without_room_the_backend_waits_for_the_client(bool buffering, long memory, long fileSize)
    {
        await using var peer = FastCgiPeer.Tcp(LargeReply);
        await using var site = GatewaySite.Start(Settings(peer) with { Buffering = buffering, BuffersTotal = memory, MaxTempFileSize = fileSize });
        await using var client = await site.ConnectAsync();
        await client.SendAsync(Get);

        // The client has begun to read, and the backend still has more than any buffer holds.
        await client.ReadUntilAsync("Content-Type: a/b");
        IsBackendFree(site).ShouldBeFalse();
        await client.SendAsync("GET /elsewhere HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        (await client.SkipToEndAsync()).ShouldBeGreaterThan(Large);
        IsBackendFree(site).ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_that_leaves_a_spooled_response_frees_everything()
    {
        await using var peer = FastCgiPeer.Tcp(LargeReply);
        await using var site = GatewaySite.Start(Settings(peer) with { MaxTempFileSize = 5_000_000 });

        await using (var client = await site.ConnectAsync())
        {
            await client.SendAsync(Get);
            await client.ReadUntilAsync("\r\n\r\n");
        }

        (await site.AccessLogAsync(1)).ShouldHaveSingleItem().ShouldStartWith("200 ");
        (await site.GetAsync("/")).Body.Length.ShouldBe(Large);
    }

    [Fact]
    public async Task A_spool_directory_that_cannot_be_written_ends_the_response_with_the_reason()
    {
        await using var peer = FastCgiPeer.Tcp(LargeReply);
        await using var site = GatewaySite.Start(Settings(peer));
        site.Directory.Write("fastcgi_temp", "a file in the way");
        await using var client = await site.ConnectAsync();
        await client.SendAsync(Get);

        await site.ErrorLogAsync("[crit]");
        (await client.ReadResponseAsync()).ShouldNotBeNull().IsComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task Without_buffering_each_part_is_sent_at_once()
    {
        var seen = new TaskCompletionSource();
        await using var peer = FastCgiPeer.Tcp(_ => new FastCgiReply()
            .Stdout("X-Accel-Buffering: no\r\nContent-Type: a/b\r\n\r\nfirst").WaitFor(seen.Task).Stdout("second"));
        await using var site = GatewaySite.Start(Settings(peer));
        await using var client = await site.ConnectAsync();

        await client.SendAsync(Get);
        await client.ReadUntilAsync("first");
        seen.SetResult();
        await client.ReadUntilAsync("second");
    }
}
