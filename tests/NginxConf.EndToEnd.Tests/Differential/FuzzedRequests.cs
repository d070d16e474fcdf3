using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Random requests with fixed seeds. A failing one is printed in the notation of the other suites, where it then belongs.</summary>
public sealed class FuzzedRequests(Sites<FuzzedRequests> sites) : IClassFixture<Sites<FuzzedRequests>>, IDifferentialSuite
{
    private const int RequestsPerSeed = 100;

    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            location / { return 200 "$request_method|$uri|$args|$is_args|$host|$http_a|$http_a_b|$server_protocol|$http_cookie\n"; }
            location /b/ { try_files $uri =404; }
        }
        server {
            listen 127.0.0.1:[[port]];
            server_name other.example ~^\[;
            return 200 "other|$request_method|$uri|$host\n";
        }
        """));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task As_nginx(int seed)
    {
        var fuzzer = new RequestFuzzer(seed);
        var failures = new List<string>();
        for (var count = 0; count < RequestsPerSeed; count++)
        {
            try
            {
                await sites.CompareAsync(fuzzer.Next());
            }
            catch (TestKitException failure)
            {
                failures.Add(failure.Message);
            }
        }

        string.Join('\n', failures).ShouldBeEmpty($"{failures.Count} of {RequestsPerSeed} requests");
    }
}
