using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Cli.Tests.Samples;

/// <summary>The samples' application server as a process.</summary>
internal static class Responder
{
    /// <summary>Returns when it listens.</summary>
    public static async Task<ChildProcess> StartAsync(params string[] addresses)
    {
        var responder = ChildProcess.Start("dotnet", ["exec", Repository.BuiltFile("samples/responder", "responder.dll"), .. addresses]);
        await responder.WaitUntilAsync(() => responder.Output.Contains("FastCGI on", StringComparison.Ordinal), "it listened");
        return responder;
    }
}
