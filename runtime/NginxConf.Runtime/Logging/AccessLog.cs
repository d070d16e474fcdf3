using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Logging;

/// <summary>
/// One file of <c>access_log</c>. Lines go to a bounded buffer that a writer of its own empties: a request never waits for the disk.
/// One instance per file of a site; relative paths resolve against the prefix when the host opens it.
/// </summary>
public sealed class AccessLog(string path)
{
    public string Path { get; } = path;

    /// <summary><c>buffer=</c>; bytes.</summary>
    public int BufferSize { get; init; } = 64 * 1024;

    /// <summary><c>flush=</c>; longest time a line waits in the buffer.</summary>
    public TimeSpan Flush { get; init; } = TimeSpan.Zero;

    /// <summary>Starts a line; <see cref="LogLine.End"/> hands it over.</summary>
    public LogLine Begin(Request request) => new(this, request.Memory);
}
