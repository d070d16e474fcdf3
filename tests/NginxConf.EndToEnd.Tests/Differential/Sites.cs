using System.Net;
using NginxConf.TestKit;
using NginxConf.TestKit.Differential;
using NginxConf.TestKit.Sites;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>
/// Real nginx and the product, started once for a suite. <c>NGXC_SITE=nginx</c> tests the tests: nginx against itself;
/// <c>NGXC_SITE=native</c> compares the native binary, which takes minutes, instead of <c>ngxc run</c>.
/// </summary>
public sealed class Sites<TSuite> : IAsyncLifetime
    where TSuite : IDifferentialSuite
{
    private readonly ISiteLauncher _candidate = Environment.GetEnvironmentVariable("NGXC_SITE") switch
    {
        null or "" or "run" => new CompiledSite(),
        "nginx" => new RealNginx(),
        "native" => new NativeSite(),
        var other => throw new TestKitException($"NGXC_SITE is \"{other}\": run, native or nginx are known."),
    };

    private DifferentialPair? _pair;

    public async ValueTask InitializeAsync() => _pair = await DifferentialPair.StartAsync(TSuite.Setup, _candidate);

    public async ValueTask DisposeAsync()
    {
        if (_pair is not null)
        {
            await _pair.DisposeAsync();
        }
    }

    public Task<(T Reference, T Candidate)> WithBothAsync<T>(Func<IPEndPoint, Task<T>> talk) => _pair!.WithBothAsync("port", talk);

    public Task CompareAsync(string requests) =>
        _pair!.CompareAsync(requests, _candidate is RealNginx ? [] : KnownDifferences.Of(typeof(TSuite).Name, requests));
}
