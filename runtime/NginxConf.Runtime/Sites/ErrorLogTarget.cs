using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Sites;

/// <summary><c>error_log PATH LEVEL</c>. The path may be <c>stderr</c>; relative paths resolve against the prefix.</summary>
public sealed record ErrorLogTarget(string Path, LogLevel Level);
