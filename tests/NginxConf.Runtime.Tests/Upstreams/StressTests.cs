using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Processes;

namespace NginxConf.Runtime.Tests.Upstreams;

/// <summary>Many requests at once over few kept connections, some of which break: every whole answer belongs to its request.</summary>
public sealed class StressTests
{
    private const int Clients = 24;
    private const int RequestsEach = 40;

    [Fact]
    public async Task Answers_never_reach_another_request()
    {
        await using var first = FastCgiPeer.Tcp(Answer);
        await using var second = FastCgiPeer.Tcp(Answer);
        var upstream = new Upstream("php", new UpstreamPeer(first.Address) { MaxFails = 0 }, new UpstreamPeer(second.Address) { MaxFails = 0 })
        {
            KeepAlive = 5,
            KeepAliveRequests = 30,
        };
        await using var site = GatewaySite.Start(new FastCgiSettings { Upstream = upstream, KeepConnection = true });

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => RunAsync(site, client)));

        first.Violations.ShouldBeEmpty();
        second.Violations.ShouldBeEmpty();
        upstream.Idle.ShouldNotBeNull().Count.ShouldBeInRange(0, 5);
        (await Waiting.TryUntilAsync(() => site.AccessLog.Count == Clients * RequestsEach, TimeSpan.FromSeconds(10))).ShouldBeTrue();
    }

    private static async Task RunAsync(GatewaySite site, int number)
    {
        for (var i = 0; i < RequestsEach; i++)
        {
            var token = $"{number}-{i}";
            var response = await site.GetAsync($"/?{token}");

            response.IsComplete.ShouldBeTrue();
            response.Status.ShouldBe(200);
            response.BodyText.ShouldBe(Page(token));
        }
    }

    // Every ninth answer ends with the connection, every seventh comes in small records.
    private static FastCgiReply Answer(FastCgiRequest request)
    {
        var token = request["QUERY_STRING"]!;
        var number = token.Sum(c => c);
        var reply = new FastCgiReply().Stdout("Content-Type: text/plain\r\n\r\n" + Page(token), number % 7 == 0 ? 100 : 60_000);
        return number % 9 == 0 ? reply.End().Close() : reply;
    }

    private static string Page(string token) => $"{token} " + FastCgiFaults.Pattern(token.Length * 1000);
}
