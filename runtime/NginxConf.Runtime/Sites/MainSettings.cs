namespace NginxConf.Runtime.Sites;

/// <summary>Settings of the main context. Properties not set by the configuration have nginx's defaults.</summary>
public sealed record MainSettings
{
    /// <summary><c>pid</c>; null: the host's default (<c>logs/nginx.pid</c> under the prefix).</summary>
    public string? PidFile { get; init; }

    /// <summary><c>daemon</c>; unlike nginx, off unless the configuration says on.</summary>
    public bool Daemon { get; init; }

    /// <summary><c>user</c>: name of the account that serves; null: unchanged.</summary>
    public string? User { get; init; }

    /// <summary>Second argument of <c>user</c>; null: the user's own group name.</summary>
    public string? Group { get; init; }

    /// <summary><c>worker_processes</c>; 0 is <c>auto</c>. The site serves from one process; it bounds the I/O threads.</summary>
    public int WorkerProcesses { get; init; } = 1;

    /// <summary><c>worker_shutdown_timeout</c>; null: wait without limit.</summary>
    public TimeSpan? ShutdownTimeout { get; init; }

    /// <summary><c>error_log</c> of the main context; empty: the host's default.</summary>
    public IReadOnlyList<ErrorLogTarget> ErrorLogs { get; init; } = [];
}
