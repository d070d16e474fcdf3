using System.Collections.Concurrent;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>
/// Damaged requests with fixed seeds: both servers must answer with the same statuses, and live on. A conversation that fails is
/// printed in the notation of the other suites (without the bars), where it then belongs. Hosts that newer versions of nginx refuse
/// (see <see cref="KnownDifferences"/>) may be refused.
/// </summary>
public sealed class FuzzedBytes(Sites<FuzzedBytes> sites) : IClassFixture<Sites<FuzzedBytes>>, IDifferentialSuite
{
    private const int ConversationsPerSeed = 500;
    private const int AtOnce = 32;

    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        client_header_timeout 1s;
        client_body_timeout 1s;
        keepalive_timeout 1s;
        lingering_timeout 1s;
        lingering_time 2s;
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            location / { return 200 "answer"; }
            location /a.txt { }
            location /missing { error_page 404 /a.txt; }
            location /small { client_max_body_size 10; return 200 "small"; }
            location /error { return 503; }
            location /bye { return 444; }
            location /short { keepalive_requests 2; return 200 "short"; }
            location /php {
                client_max_body_size 2k;
                fastcgi_ignore_client_abort on;
                fastcgi_param METHOD $request_method;
                fastcgi_pass [[php]];
            }
        }
        server {
            listen 127.0.0.1:[[port]];
            server_name other;
            return 403;
        }
        """))
    {
        Documents = directory => directory.Write("documents/a.txt", "file a\n"),
    };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task As_nginx(int seed)
    {
        var fuzzer = new ByteFuzzer(seed);
        var conversations = Enumerable.Range(0, ConversationsPerSeed).Select(_ => fuzzer.Next()).ToList();
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(conversations, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (conversation, _) =>
        {
            var (expected, actual) = await sites.WithBothAsync(conversation.AskAsync);
            if (expected != actual
                && !(conversation.HasOddHost && actual.EndsWith("400", StringComparison.Ordinal))
                && await IsDifferentAgainAsync(conversation))
            {
                failures.Add($"{conversation}\n  nginx: {expected}\n  ours:  {actual}");
            }
        });

        string.Join("\n", failures).ShouldBeEmpty($"{failures.Count} of {ConversationsPerSeed} conversations");
    }

    // A server that answers before the next part has come does not see what is wrong in it: then the other must answer like this one
    // where it gets everything at once.
    private async Task<bool> IsDifferentAgainAsync(Conversation conversation)
    {
        var (expected, actual) = await sites.WithBothAsync(conversation.AskAsync);
        if (expected == actual || conversation.Parts.Count < 2)
        {
            return expected != actual;
        }

        var (expectedAtOnce, actualAtOnce) = await sites.WithBothAsync(conversation.InOnePart().AskAsync);
        return expectedAtOnce != actualAtOnce || (actual != expectedAtOnce && expected != actualAtOnce);
    }
}
