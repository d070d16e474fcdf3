using System.Runtime.CompilerServices;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Logging;

/// <summary>The error logs in force somewhere: each with its own level (<c>error_log</c> may be given several times).</summary>
public sealed class ErrorLog
{
    private readonly IReadOnlyList<ErrorLogTarget> _targets;

    public ErrorLog(IReadOnlyList<ErrorLogTarget> targets)
    {
        _targets = targets;
        foreach (var target in targets)
        {
            Level = target.Level > Level ? target.Level : Level;
        }
    }

    /// <summary>Drops everything.</summary>
    public static ErrorLog None { get; } = new([]);

    /// <summary>The most talkative level among the targets.</summary>
    public LogLevel Level { get; }

    internal IReadOnlyList<ErrorLogTarget> Targets => _targets;

    public bool IsEnabled(LogLevel level) => level <= Level;

    /// <summary>Writes a message that belongs to no request.</summary>
    public void Log(LogLevel level, [InterpolatedStringHandlerArgument("", "level")] ref ErrorMessage message) =>
        message.WriteTo(this, level);

    /// <summary>Hands a finished line (with its line end) to every target that takes the level. Never blocks.</summary>
    internal void Write(LogLevel level, ReadOnlySpan<byte> line)
    {
        foreach (var target in _targets)
        {
            if (level <= target.Level)
            {
                target.File?.Append(line);
            }
        }
    }
}
