using System.Globalization;

namespace NginxConf.Runtime.Hosting;

/// <summary>Settings of .NET's socket engine; it reads them once, before the first socket of the process.</summary>
internal static class SocketEngine
{
    /// <param name="workers"><c>worker_processes</c>: threads that wait for sockets; 0: one for each core.</param>
    public static void Configure(int workers)
    {
        // Completions run on the thread that found them: the request path never blocks it.
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        var threads = workers == 0 ? Environment.ProcessorCount : workers;
        Environment.SetEnvironmentVariable(
            "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", threads.ToString(CultureInfo.InvariantCulture));
    }
}
