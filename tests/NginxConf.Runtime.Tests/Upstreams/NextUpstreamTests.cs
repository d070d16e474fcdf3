using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.Upstreams;

/// <summary>Whether and where a request goes after a failure.</summary>
public sealed class NextUpstreamTests
{
    private const string Post = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody";

    private static FastCgiSettings Settings(params FastCgiPeer[] peers) => new()
    {
        Upstream = new Upstream("php", [.. peers.Select(peer => new UpstreamPeer(peer.Address))]),
    };

    [Fact]
    public async Task A_refused_request_goes_to_the_next_peer_whatever_its_method()
    {
        await using var refusing = FastCgiPeer.Refusing();
        await using var working = FastCgiPeer.Tcp(request => FastCgiReply.PlainText(request.BodyText));
        await using var site = GatewaySite.Start(Settings(refusing, working));

        (await site.SendAsync(Post)).BodyText.ShouldBe("body");

        (await site.AccessLogAsync(1)).ShouldBe([$"200 [{refusing.Address}, {working.Address}] [502, 200] [-]"]);
        await site.ErrorLogAsync("connect() failed (111: Connection refused) while connecting to upstream");
        await site.ErrorLogAsync("upstream server temporarily disabled while connecting to upstream");
    }

    [Theory]
    [InlineData("GET", NextUpstream.Error | NextUpstream.Timeout, 200)]
    [InlineData("POST", NextUpstream.Error | NextUpstream.Timeout, 502)]
    [InlineData("POST", NextUpstream.Error | NextUpstream.NonIdempotent, 200)]
    [InlineData("GET", NextUpstream.Off, 502)]
    public async Task A_request_that_was_sent_is_repeated_only_where_that_is_safe_or_allowed(string method, NextUpstream next, int status)
    {
        await using var broken = FastCgiPeer.Tcp(_ => new FastCgiReply().Close());
        await using var working = FastCgiPeer.Tcp(_ => FastCgiReply.PlainText("ok"));
        await using var site = GatewaySite.Start(Settings(broken, working) with { NextUpstream = next });

        (await site.SendAsync(Post.Replace("POST", method, StringComparison.Ordinal))).Status.ShouldBe(status);

        working.Requests.Count.ShouldBe(status == 200 ? 1 : 0);
    }

    [Theory]
    [InlineData("status-404", NextUpstream.Http404, 404)]
    [InlineData("status-500", NextUpstream.Http500, 500)]
    public async Task A_status_may_send_the_request_on_and_the_last_peers_answer_is_passed(string reply, NextUpstream flag, int status)
    {
        await using var first = FastCgiPeer.Tcp(_ => FastCgiFaults.Create(reply));
        await using var second = FastCgiPeer.Tcp(_ => FastCgiFaults.Create(reply));
        await using var site = GatewaySite.Start(Settings(first, second) with { NextUpstream = flag });

        var response = await site.GetAsync("/");

        response.Status.ShouldBe(status);
        response.BodyText.ShouldBe(status == 404 ? "not here\n" : "broken\n");
        (await site.AccessLogAsync(1)).ShouldBe([$"{status} [{first.Address}, {second.Address}] [{status}, {status}] [-]"]);
        second.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Invalid_responses_are_a_reason_of_their_own()
    {
        await using var broken = FastCgiPeer.Tcp(_ => FastCgiFaults.Create("garbage"));
        await using var working = FastCgiPeer.Tcp(_ => FastCgiReply.PlainText("ok"));
        await using var strict = GatewaySite.Start(Settings(broken, working));
        await using var lenient = GatewaySite.Start(Settings(broken, working) with { NextUpstream = NextUpstream.InvalidHeader });

        (await strict.GetAsync("/")).Status.ShouldBe(502);
        (await lenient.GetAsync("/")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Tries_are_limited()
    {
        await using var first = FastCgiPeer.Refusing();
        await using var second = FastCgiPeer.Refusing();
        await using var third = FastCgiPeer.Tcp(_ => FastCgiReply.PlainText("ok"));
        await using var site = GatewaySite.Start(Settings(first, second, third) with { NextUpstreamTries = 2 });

        (await site.GetAsync("/")).Status.ShouldBe(502);

        (await site.AccessLogAsync(1)).ShouldBe([$"502 [{first.Address}, {second.Address}] [502, 502] [-]"]);
    }

    [Fact]
    public async Task When_every_peer_has_failed_there_are_no_live_upstreams()
    {
        await using var first = FastCgiPeer.Refusing();
        await using var second = FastCgiPeer.Refusing();
        await using var site = GatewaySite.Start(Settings(first, second));

        (await site.GetAsync("/")).Status.ShouldBe(502);
        (await site.GetAsync("/")).Status.ShouldBe(502);

        (await site.ErrorLogAsync("no live upstreams while connecting to upstream")).ShouldContain("upstream: \"fastcgi://php\"");
        (await site.AccessLogAsync(2))[1].ShouldBe("502 [php] [502] [-]");
    }

    [Fact]
    public async Task A_host_that_does_not_resolve_is_named()
    {
        var upstream = new Upstream("php", new UpstreamPeer("no-such-host.invalid:9000") { Where = "nginx.conf:7" });
        (await upstream.PrepareAsync()).ShouldBe("host not found in upstream \"no-such-host.invalid:9000\" in nginx.conf:7");

        await using var site = GatewaySite.Start(new FastCgiSettings { Upstream = upstream });
        (await site.GetAsync("/")).Status.ShouldBe(502);
        await site.ErrorLogAsync("host not found in upstream");
    }

    [Fact]
    public async Task A_host_name_is_resolved()
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.PlainText("ok"));
        var upstream = new Upstream("php", new UpstreamPeer(peer.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        await using var site = GatewaySite.Start(new FastCgiSettings { Upstream = upstream });

        (await site.GetAsync("/")).BodyText.ShouldBe("ok");
        var balancer = upstream.Balancer;

        // A reload asks again; what was known goes on.
        (await upstream.PrepareAsync()).ShouldBeNull();
        upstream.Balancer.ShouldNotBe(balancer);
        (await site.GetAsync("/")).BodyText.ShouldBe("ok");
    }
}
