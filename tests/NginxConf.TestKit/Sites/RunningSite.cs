using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Sites;

/// <summary>A server in a child process, ready when its pid file is written.</summary>
public sealed class RunningSite : ISiteUnderTest
{
    private readonly ChildProcess _process;

    private RunningSite(ChildProcess process, string prefix)
    {
        _process = process;
        Prefix = prefix;
    }

    public string Prefix { get; }

    public int ProcessId => _process.Id;

    public bool HasExited => _process.HasExited;

    public static async Task<RunningSite> StartAsync(string program, IEnumerable<string> arguments, string prefix)
    {
        var pidFile = Path.Combine(prefix, "nginx.pid");
        // As a script starts it in the background: shells make such a process ignore INT and QUIT, nohup HUP, others more; nginx takes all back.
        var process = ChildProcess.Start("/bin/sh", ["-c", "trap '' HUP INT QUIT USR1; exec \"$0\" \"$@\"", program, .. arguments]);
        try
        {
            await process.WaitUntilAsync(() => new FileInfo(pidFile) is { Exists: true, Length: > 0 }, "the pid file was written").ConfigureAwait(false);
            return new(process, prefix);
        }
        catch (TestKitException failure)
        {
            await process.DisposeAsync().ConfigureAwait(false);
            var log = Path.Combine(prefix, "error.log");
            throw new TestKitException(failure.Message + (File.Exists(log) ? "Its error log:\n" + await File.ReadAllTextAsync(log).ConfigureAwait(false) : ""));
        }
    }

    public void Signal(PosixSignalNumber signal) => _process.Signal(signal);

    public Task<int> WaitForExitAsync() => _process.WaitForExitAsync();

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
