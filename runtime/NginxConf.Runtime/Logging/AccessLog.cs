using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Logging;

/// <summary>
/// One file of <c>access_log</c>. Lines go to a buffer that a writer of its own empties: a request never waits for the disk.
/// One instance per file of a site; relative paths resolve against the prefix when the host opens it.
/// </summary>
public sealed class AccessLog(string path)
{
    public string Path { get; } = path;

    /// <summary><c>buffer=</c>; bytes that may wait. 0: lines are written as soon as possible.</summary>
    public int BufferSize { get; init; }

    /// <summary><c>flush=</c>; longest time a line waits in the buffer. Zero: until the buffer is full.</summary>
    public TimeSpan Flush { get; init; } = TimeSpan.Zero;

    /// <summary>The open file; null before the host opened it.</summary>
    internal LogFile? File { get; set; }

    /// <summary>Starts a line; <see cref="LogLine.End"/> hands it over.</summary>
    public LogLine Begin(Request request) => new(this, request.Memory);
}
