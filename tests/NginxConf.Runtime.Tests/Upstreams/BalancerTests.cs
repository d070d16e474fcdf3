using System.Net;
using NginxConf.Runtime.Upstreams;
using NginxConf.Runtime.Upstreams.Balancing;

namespace NginxConf.Runtime.Tests.Upstreams;

/// <summary>nginx's round-robin, with a clock that the test moves.</summary>
public sealed class BalancerTests
{
    private static Balancer Create(params UpstreamPeer[] peers) =>
        new([.. peers.Select((peer, i) => new PeerState(peer, new IPEndPoint(IPAddress.Loopback, i + 1)))]);

    private static string Turns(Balancer balancer, int count, PeerVerdict verdict = PeerVerdict.Alive, long now = 0)
    {
        var turns = string.Empty;
        for (var i = 0; i < count; i++)
        {
            var selection = balancer.Begin(0, now);
            var peer = balancer.Next(ref selection, now);
            turns += peer is null ? "-" : Name(peer);
            if (peer is not null)
            {
                balancer.End(ref selection, peer, verdict, now);
            }
        }

        return turns;
    }

    private static string Name(PeerState peer) => ((char)('a' + ((IPEndPoint)peer.EndPoint).Port - 1)).ToString();

    [Fact]
    public void Weights_are_kept_and_turns_spread_evenly()
    {
        var balancer = Create(new UpstreamPeer("a") { Weight = 5 }, new UpstreamPeer("b"), new UpstreamPeer("c"));

        Turns(balancer, 14).ShouldBe("aabacaaaabacaa");
    }

    [Fact]
    public void Peers_that_are_down_get_nothing_and_backups_only_what_nobody_else_can_take()
    {
        var balancer = Create(new UpstreamPeer("a") { Down = true }, new UpstreamPeer("b"), new UpstreamPeer("c") { Backup = true });
        Turns(balancer, 3).ShouldBe("bbb");

        Turns(balancer, 1, PeerVerdict.Failed).ShouldBe("b");

        Turns(balancer, 3).ShouldBe("ccc");
    }

    [Fact]
    public void A_peer_that_failed_is_left_out_until_its_time_is_over()
    {
        var balancer = Create(new UpstreamPeer("a") { MaxFails = 2, FailTimeout = TimeSpan.FromSeconds(10) }, new UpstreamPeer("b") { MaxFails = 0 });

        Turns(balancer, 4, PeerVerdict.Failed, now: 1000).ShouldBe("abab");
        Turns(balancer, 2, now: 11_000).ShouldBe("bb");
        Turns(balancer, 2, now: 11_001).ShouldContain("a");
    }

    [Fact]
    public void After_the_window_one_request_probes_and_failure_bars_the_peer_again()
    {
        var balancer = Create(new UpstreamPeer("a"), new UpstreamPeer("b") { MaxFails = 0 });
        Turns(balancer, 1, PeerVerdict.Failed, now: 0).ShouldBe("a");

        var selection = balancer.Begin(0, 20_000);
        Turns(balancer, 3, now: 20_000).Count(turn => turn == 'a').ShouldBe(1);

        Turns(balancer, 1, PeerVerdict.Alive, now: 20_000);
        selection.TriesLeft.ShouldBe(2);
    }

    [Fact]
    public void Without_any_live_peer_there_is_none()
    {
        var balancer = Create(new UpstreamPeer("a"), new UpstreamPeer("b"));

        Turns(balancer, 4, PeerVerdict.Failed).ShouldBe("ab--");
    }

    [Fact]
    public void A_lone_peer_is_always_tried()
    {
        Turns(Create(new UpstreamPeer("a")), 4, PeerVerdict.Failed).ShouldBe("aaaa");
        Turns(Create(new UpstreamPeer("a") { Down = true }), 2).ShouldBe("--");
    }

    [Fact]
    public void Connections_are_limited()
    {
        var balancer = Create(new UpstreamPeer("a") { MaxConnections = 1 }, new UpstreamPeer("b") { MaxConnections = 2 });
        var selections = new PeerSelection[4];

        var turns = string.Concat(Enumerable.Range(0, 4).Select(i =>
        {
            selections[i] = balancer.Begin(0, 0);
            return balancer.Next(ref selections[i], 0) is { } peer ? Name(peer) : "-";
        }));

        turns.ShouldBe("abb-");
    }

    [Fact]
    public void One_request_tries_each_peer_once()
    {
        var peers = Enumerable.Range(0, 100).Select(_ => new UpstreamPeer("x") { MaxFails = 0 }).ToArray();
        var balancer = Create(peers);
        var selection = balancer.Begin(0, 0);
        var tried = new HashSet<PeerState>();

        while (balancer.Next(ref selection, 0) is { } peer)
        {
            tried.Add(peer).ShouldBeTrue();
            balancer.End(ref selection, peer, PeerVerdict.Failed, 0);
        }

        tried.Count.ShouldBe(100);
        selection.TriesLeft.ShouldBe(0);
    }
}
