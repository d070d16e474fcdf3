using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Sites;

/// <summary>Our own server as users deploy it: <c>ngxc build</c> writes one native executable, which runs without its configuration.</summary>
public sealed class NativeSite : ISiteLauncher
{
    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(8);

    public string Name => "native binary";

    private string? _binary;

    public async Task<ISiteUnderTest> StartAsync(string prefix)
    {
        var config = Path.Combine(prefix, "nginx.conf");
        var binary = Path.Combine(prefix, "site");
        var (exitCode, output) = await ChildProcess.RunAsync(
            CompiledSite.Host, ["exec", CompiledSite.Tool, "build", config, "-o", binary], prefix, s_buildLimit).ConfigureAwait(false);
        if (exitCode != 0)
        {
            throw new TestKitException($"ngxc build ended with exit code {exitCode}:\n{output}");
        }

        // The host of a native binary has no configuration.
        File.Delete(config);
        _binary = binary;
        return await RunningSite.StartAsync(binary, ["-p", prefix, "-g", "daemon off;"], prefix).ConfigureAwait(false);
    }

    public Task<(int ExitCode, string Output)> InvokeAsync(params string[] arguments) =>
        ChildProcess.RunAsync(_binary ?? throw new InvalidOperationException("The binary is built by StartAsync."), arguments);
}
