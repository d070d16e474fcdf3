using NginxConf.TestKit.Differential;
using NginxConf.TestKit.Sites;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Real nginx and the product, started once for a suite. <c>NGXC_SITE=nginx</c> tests the tests: nginx against itself.</summary>
public sealed class Sites<TSuite> : IAsyncLifetime
    where TSuite : IDifferentialSuite
{
    private readonly ISiteLauncher _candidate = Environment.GetEnvironmentVariable("NGXC_SITE") == "nginx" ? new RealNginx() : new CompiledSite();
    private DifferentialPair? _pair;

    public async ValueTask InitializeAsync() => _pair = await DifferentialPair.StartAsync(TSuite.Setup, _candidate);

    public async ValueTask DisposeAsync()
    {
        if (_pair is not null)
        {
            await _pair.DisposeAsync();
        }
    }

    public Task CompareAsync(string requests) =>
        _pair!.CompareAsync(requests, _candidate is RealNginx ? [] : KnownDifferences.Of(typeof(TSuite).Name, requests));
}
