using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.FastCgi;

/// <summary>Backends that fail: the status and the error-log line are nginx's (compared with nginx 1.22), and the site goes on.</summary>
public sealed class FastCgiFaultTests
{
    private const string Header = "while reading response header from upstream";

    [Theory]
    [InlineData("reset-before-header", "recv() failed (104: Connection reset by peer) " + Header)]
    [InlineData("close-before-header", "upstream prematurely closed connection " + Header)]
    [InlineData("garbage", "upstream sent unsupported FastCGI protocol version: 72 " + Header)]
    [InlineData("wrong-version", "upstream sent unsupported FastCGI protocol version: 2 " + Header)]
    [InlineData("wrong-request-id", "upstream sent unexpected FastCGI request id low byte: 7 " + Header)]
    [InlineData("wrong-type", "upstream sent invalid FastCGI record type: 4 " + Header)]
    [InlineData("truncated-record", "upstream prematurely closed connection " + Header)]
    [InlineData("truncated-header", "upstream prematurely closed connection " + Header)]
    [InlineData("header-then-end", "upstream sent unexpected FastCGI record: 3 " + Header)]
    [InlineData("oversized-header", "upstream sent too big header " + Header)]
    [InlineData("invalid-header", "upstream sent invalid header: \"Content-Type\\x20...\" " + Header)]
    [InlineData("nothing", "upstream sent unexpected FastCGI record: 3 " + Header)]
    [InlineData("overloaded", "upstream sent unexpected FastCGI record: 3 " + Header)]
    [InlineData("stderr-only", "FastCGI sent in stderr: \"PHP Fatal error: no output\" " + Header)]
    [InlineData("invalid-status", "upstream sent invalid status \"none\" " + Header)]
    public async Task A_response_without_a_usable_head_is_502(string reply, string line)
    {
        await using var peer = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        await using var site = GatewaySite.Start(peer.Address);

        var response = await site.GetAsync("/?reply=" + reply);

        response.Status.ShouldBe(502);
        response.IsComplete.ShouldBeTrue();
        (await site.ErrorLogAsync(line)).ShouldContain(
            $"{line}, client: 127.0.0.1, server: gateway.test, request: \"GET /?reply={reply} HTTP/1.1\", " +
            $"upstream: \"fastcgi://{peer.Address}\", host: \"h\"\n");
        (await site.GetAsync("/")).Status.ShouldBe(200);
        (await site.AccessLogAsync(2)).ShouldBe([$"502 [{peer.Address}] [502] [-]", $"200 [{peer.Address}] [200] [-]"]);
    }

    [Theory]
    [InlineData("truncated-body", "upstream prematurely closed FastCGI request while reading upstream")]
    [InlineData("close-in-body", "upstream prematurely closed connection while reading upstream")]
    public async Task A_body_that_ends_early_ends_the_clients_connection(string reply, string line)
    {
        await using var peer = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        await using var site = GatewaySite.Start(peer.Address);

        var response = await site.GetAsync("/?reply=" + reply);

        response.Status.ShouldBe(200);
        response.BodyText.ShouldBe("only this\n");
        response.IsComplete.ShouldBeFalse();
        (await site.ErrorLogAsync(line)).ShouldContain("[error]");
    }

    [Fact]
    public async Task A_kept_connection_must_end_the_request_itself()
    {
        await using var peer = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        var upstream = new Upstream("php", new UpstreamPeer(peer.Address)) { KeepAlive = 4 };
        await using var site = GatewaySite.Start(new FastCgiSettings { Upstream = upstream, KeepConnection = true });

        var response = await site.GetAsync("/?reply=no-end-request");

        response.IsComplete.ShouldBeFalse();
        await site.ErrorLogAsync("upstream prematurely closed connection while reading upstream");
    }

    [Fact]
    public async Task A_body_longer_than_announced_is_cut_with_a_warning()
    {
        await using var peer = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        await using var site = GatewaySite.Start(peer.Address);

        (await site.GetAsync("/?reply=long-body")).BodyText.ShouldBe("hello");

        await site.ErrorLogAsync("[warn]");
        await site.ErrorLogAsync("upstream sent more data than specified in \"Content-Length\" header while reading upstream");
    }

    [Theory]
    [InlineData("never", 504, "upstream timed out (110: Connection timed out) " + Header)]
    [InlineData("hang-after-header", 200, "upstream timed out (110: Connection timed out) while reading upstream")]
    public async Task Silence_is_a_timeout(string reply, int status, string line)
    {
        await using var peer = FastCgiPeer.Tcp(FastCgiFaults.FromQuery);
        var upstream = new Upstream(peer.Address, new UpstreamPeer(peer.Address));
        await using var site = GatewaySite.Start(
            new FastCgiSettings { Upstream = upstream, ReadTimeout = TimeSpan.FromMilliseconds(200) });

        var response = await site.GetAsync("/?reply=" + reply);

        response.Status.ShouldBe(status);
        response.IsComplete.ShouldBe(status == 504);
        await site.ErrorLogAsync(line);
    }

    [Fact]
    public async Task Refused_connections_are_502_and_name_the_address()
    {
        using var directory = new TestKit.TestDirectory();
        await using var refusing = FastCgiPeer.Refusing();
        await using var refusingUnix = FastCgiPeer.RefusingUnix(directory["refusing.sock"]);
        var missing = "unix:" + directory["missing.sock"];
        (string Address, string Line)[] cases =
        [
            (refusing.Address, $"[error] connect() failed (111: Connection refused) while connecting to upstream*\"fastcgi://{refusing.Address}\""),
            (refusingUnix.Address, $"[error] connect() to {refusingUnix.Address} failed (111: Connection refused) while connecting to upstream*\"fastcgi://{refusingUnix.Address}:\""),
            (missing, $"[crit] connect() to {missing} failed (2: No such file or directory) while connecting to upstream*\"fastcgi://{missing}:\""),
        ];
        foreach (var (address, line) in cases)
        {
            await using var site = GatewaySite.Start(address);
            (await site.GetAsync("/")).Status.ShouldBe(502);
            var parts = line.Split('*');
            var log = await site.ErrorLogAsync("connect()");
            log.ShouldContain(parts[0][..parts[0].IndexOf(' ', StringComparison.Ordinal)]);
            log.ShouldContain(parts[0][(parts[0].IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            log.ShouldContain(parts[1]);
        }
    }
}
