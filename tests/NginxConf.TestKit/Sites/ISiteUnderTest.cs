using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Sites;

/// <summary>A running server that answers for a configuration: real nginx, or our own.</summary>
public interface ISiteUnderTest : IAsyncDisposable
{
    string Prefix { get; }

    int ProcessId { get; }

    bool HasExited { get; }

    void Signal(PosixSignalNumber signal);

    /// <summary>Returns the exit code.</summary>
    Task<int> WaitForExitAsync();
}
