using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Sites;

/// <summary>Our own server: <c>ngxc run</c> compiles the configuration and serves it.</summary>
public sealed class CompiledSite : ISiteLauncher
{
    public string Name => "ngxc run";

    /// <summary>The runtime that executes <see cref="Tool"/>.</summary>
    public static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The tool as the solution's build left it.</summary>
    public static string Tool => Repository.BuiltFile("compiler/NginxConf.Cli", "ngxc.dll");

    public async Task<ISiteUnderTest> StartAsync(string prefix) => await RunningSite.StartAsync(
        Host, ["exec", Tool, "run", "-p", prefix, "-c", Path.Combine(prefix, "nginx.conf"), "-g", "daemon off;"], prefix).ConfigureAwait(false);

    public Task<(int ExitCode, string Output)> InvokeAsync(params string[] arguments) =>
        ChildProcess.RunAsync(Host, ["exec", Tool, .. arguments]);
}
