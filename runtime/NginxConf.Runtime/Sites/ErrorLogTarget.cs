using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Sites;

/// <summary>
/// One <c>error_log PATH LEVEL</c>. The path may be <c>stderr</c>; relative paths resolve against the prefix. One instance per
/// directive, named wherever the directive is in force: the host opens it once.
/// </summary>
public sealed class ErrorLogTarget(string path, LogLevel level)
{
    /// <summary>The path that means the standard error stream.</summary>
    internal const string StandardError = "stderr";

    public string Path { get; } = path;

    /// <summary>Messages of this level and more severe ones are written.</summary>
    public LogLevel Level { get; } = level;

    /// <summary>The open file; null before the host opened it.</summary>
    internal LogFile? File { get; set; }
}
