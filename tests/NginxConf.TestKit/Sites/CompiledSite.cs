using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Sites;

/// <summary>Our own server: <c>ngxc run</c> compiles the configuration and serves it.</summary>
public sealed class CompiledSite : ISiteLauncher
{
    public string Name => "ngxc run";

    public async Task<ISiteUnderTest> StartAsync(string prefix)
    {
        var tool = Repository.BuiltFile("compiler/NginxConf.Cli", "ngxc.dll");
        return await RunningSite.StartAsync(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            ["exec", tool, "run", "-p", prefix, "-c", Path.Combine(prefix, "nginx.conf"), "-g", "daemon off;"],
            prefix).ConfigureAwait(false);
    }
}
