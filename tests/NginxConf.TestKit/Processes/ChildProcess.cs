using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace NginxConf.TestKit.Processes;

/// <summary>A server that a test started. It is stopped and reaped with the test, whatever its outcome.</summary>
public sealed partial class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Standard output and error so far, line by line as they came.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static ChildProcess Start(
        string program, IEnumerable<string> arguments, string? workingDirectory = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = workingDirectory ?? "/",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        var child = new ChildProcess(new Process { StartInfo = start });
        child._process.OutputDataReceived += child.Append;
        child._process.ErrorDataReceived += child.Append;
        child._process.Start();
        child._process.StandardInput.Close();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, string? workingDirectory = null, TimeSpan? limit = null)
    {
        await using var child = Start(program, arguments, workingDirectory);
        var exitCode = await child.WaitForExitAsync(limit).ConfigureAwait(false);
        return (exitCode, child.Output);
    }

    /// <summary>Waits until a server is ready; fails with its output where it ends or takes too long.</summary>
    public async Task WaitUntilAsync(Func<bool> condition, string what)
    {
        var met = false;
        await Waiting.TryUntilAsync(() => (met = condition()) || HasExited, s_patience).ConfigureAwait(false);
        if (!met && !condition())
        {
            if (HasExited)
            {
                // Its last words may still be in the pipe.
                await WaitForExitAsync().ConfigureAwait(false);
            }

            throw new TestKitException(
                $"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)}\n" +
                (HasExited ? $"ended with exit code {ExitCode}" : $"waited {s_patience.TotalSeconds} s") +
                $" before {what}. Its output:\n{Output}");
        }
    }

    public async Task<int> WaitForExitAsync(TimeSpan? limit = null)
    {
        using var patience = new CancellationTokenSource(limit ?? s_patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new TestKitException($"{_process.StartInfo.FileName} did not end in time. Its output:\n{Output}");
        }

        return ExitCode;
    }

    public void Signal(PosixSignalNumber signal)
    {
        if (!HasExited)
        {
            _ = Kill(Id, (int)signal);
        }
    }

    /// <summary>Asks the process to end, then makes it.</summary>
    public async ValueTask DisposeAsync()
    {
        Signal(PosixSignalNumber.Terminate);
        if (!await Waiting.TryUntilAsync(() => HasExited, TimeSpan.FromSeconds(5)).ConfigureAwait(false))
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    private void Append(object sender, DataReceivedEventArgs e)
    {
        if (e.Data is not null)
        {
            lock (_output)
            {
                _output.Append(e.Data).Append('\n');
            }
        }
    }
}
