using System.Diagnostics;
using NginxConf.Runtime.Hosting.Interop;

namespace NginxConf.Runtime.Hosting;

/// <summary>
/// <c>daemon on</c>: the process starts itself again in a session of its own and ends when that child serves, so that whoever started
/// it may send requests at once. If the child cannot start, its message has been printed and its exit code is passed on.
/// </summary>
internal static class Daemon
{
    private const string ChildVariable = "NGINXCONF_DAEMON_CHILD";
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardErrorStream = 2;
    private const int ReadWrite = 2;

    /// <summary>True in the process that is to serve.</summary>
    public static bool IsChild { get; } = Environment.GetEnvironmentVariable(ChildVariable) is not null;

    /// <summary>Starts the child and waits until it serves (0) or has failed (its exit code).</summary>
    public static async Task<int> LaunchAsync(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment[ChildVariable] = "1";
        start.FileName = Environment.ProcessPath ?? throw new StartException("the path of the program is unknown");
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start) ?? throw new StartException($"execve() \"{start.FileName}\" failed");
        var ready = new byte[1];
        if (await child.StandardOutput.BaseStream.ReadAsync(ready).ConfigureAwait(false) > 0)
        {
            return 0;
        }

        await child.WaitForExitAsync().ConfigureAwait(false);
        return child.ExitCode;
    }

    /// <summary>In the child: leaves the terminal's session.</summary>
    public static void Detach()
    {
        _ = LibC.StartSession();
        Environment.SetEnvironmentVariable(ChildVariable, null);
    }

    /// <summary>In the child: tells the parent that requests are answered, and lets go of its streams.</summary>
    /// <param name="keepErrors">The standard error stream stays: the configuration logs to it.</param>
    public static void ReportReady(bool keepErrors)
    {
        _ = LibC.WriteAll(StandardOutput, "\n"u8);
        var none = LibC.Open("/dev/null", ReadWrite, 0);
        if (none < 0)
        {
            return;
        }

        _ = LibC.Duplicate(none, StandardInput);
        _ = LibC.Duplicate(none, StandardOutput);
        if (!keepErrors)
        {
            _ = LibC.Duplicate(none, StandardErrorStream);
        }

        if (none > StandardErrorStream)
        {
            _ = LibC.Close(none);
        }
    }
}
