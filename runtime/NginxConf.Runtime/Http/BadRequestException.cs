using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Http;

/// <summary>The client's message cannot be processed; answered with <see cref="Status"/> as nginx does.</summary>
/// <param name="level">Of the line in the error log.</param>
public sealed class BadRequestException(int status, string reason, LogLevel level = LogLevel.Info) : Exception(reason)
{
    public LogLevel Level { get; } = level;

    /// <summary>400, 408, 411, 413, 414, 494, ...</summary>
    public int Status { get; } = status;
}
