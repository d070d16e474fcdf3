using System.Text.RegularExpressions;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Compiler.Tests.Differential;

/// <summary>What <c>nginx -t</c> says about a configuration: its warnings and its one error, each with place.</summary>
internal static partial class NginxTest
{
    public static async Task<(bool IsAccepted, string[] Messages)> RunAsync(TestDirectory directory, string mainFile)
    {
        var (exitCode, output) = await ChildProcess.RunAsync(
            RequiredProgram.Find("nginx", "nginx"),
            ["-t", "-p", directory.FullPath, "-c", mainFile, "-e", "stderr", "-g", $"pid {directory["nginx.pid"]};"]);
        var messages = Line().Matches(output).Select(match => $"[{match.Groups[1].Value}] {match.Groups[2].Value}").ToArray();
        return (exitCode == 0, messages);
    }

    /// <summary><c>2026/11/20 07:26:04 [emerg] 27605#27605: MESSAGE in FILE:LINE</c></summary>
    [GeneratedRegex(@"\[(emerg|warn|crit)\] \d+#\d+: (.*)")]
    private static partial Regex Line();
}
