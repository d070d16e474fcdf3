using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Cli.Tests;

/// <summary>The tool as a process, as users start it.</summary>
internal static class Tool
{
    public static string Assembly { get; } = Repository.BuiltFile("compiler/NginxConf.Cli", "ngxc.dll");

    /// <summary>Exit code and output (standard output and error together) of <c>ngxc ARGUMENTS</c> in a directory.</summary>
    public static Task<(int ExitCode, string Output)> RunAsync(TestDirectory directory, params string[] arguments) =>
        ChildProcess.RunAsync("dotnet", ["exec", Assembly, .. arguments], directory.FullPath);
}
