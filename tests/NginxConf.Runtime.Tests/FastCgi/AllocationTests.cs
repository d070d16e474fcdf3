using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Tests.FastCgi;

/// <summary>The path of a request over a kept connection allocates nothing that grows with the number of requests.</summary>
[Collection(nameof(ProcessWideMeasurement))]
public sealed class AllocationTests
{
    private const int Requests = 2000;

    [Fact]
    public async Task A_request_over_a_kept_connection_allocates_next_to_nothing()
    {
        using var peer = new CannedPeer();
        var upstream = new Upstream("php", new UpstreamPeer(peer.Address)) { KeepAlive = 2, KeepAliveRequests = int.MaxValue };
        await using var site = GatewaySite.Start(
            new FastCgiSettings { Upstream = upstream, KeepConnection = true },
            location => location with { KeepAliveRequests = int.MaxValue });
        site.LogsLines = false;
        await using var client = await CannedClient.ConnectAsync(site.EndPoint);
        await client.RunAsync(Requests);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await client.RunAsync(Requests);
        var perRequest = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Requests;

        // Client and backend of the test allocate nothing themselves; a debug build has state machines on the heap.
        perRequest.ShouldBeLessThan(500);
    }
}
