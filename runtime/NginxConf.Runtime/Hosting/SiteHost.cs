using System.Runtime.InteropServices;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>Entry of a site binary: command line, sockets, signals, shutdown.</summary>
public static class SiteHost
{
    /// <summary>Runs until told to stop. Returns the process's exit code; never throws for what a user can cause.</summary>
    public static Task<int> RunAsync(SiteDefinition site, string[] arguments) => RunAsync(site, NginxCommandLine.Parse(arguments));

    /// <summary>The same for a process that compiled the site itself: <paramref name="source"/> answers a reload.</summary>
    public static async Task<int> RunAsync(SiteDefinition site, NginxCommandLine options, ISiteSource? source = null)
    {
        // Socket completions run on the I/O thread itself; read by the socket library before its first use.
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => { context.Cancel = true; stop.TrySetResult(); });
        var server = new SiteServer();
        await using (server.ConfigureAwait(false))
        {
            await server.Swap(site, ErrorLog.None).ConfigureAwait(false);
            await stop.Task.ConfigureAwait(false);
        }

        return 0;
    }
}
