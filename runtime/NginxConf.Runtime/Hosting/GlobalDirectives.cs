using System.Globalization;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>
/// <c>-g DIRECTIVES</c> of a site binary: the directives of the main context that act at run time. Everything else was compiled in.
/// </summary>
internal static class GlobalDirectives
{
    /// <summary>The settings with the directives applied over them.</summary>
    /// <exception cref="StartException">nginx's words for what is wrong.</exception>
    public static MainSettings Apply(MainSettings settings, string text)
    {
        foreach (var words in GlobalDirectiveReader.Read(text))
        {
            settings = Apply(settings, words);
        }

        return settings;
    }

    private static MainSettings Apply(MainSettings settings, IReadOnlyList<string> words)
    {
        var name = words[0];
        var (minimum, maximum) = name switch
        {
            "user" or "error_log" => (1, 2),
            _ => (1, 1),
        };
        if (IsKnown(name) && (words.Count - 1 < minimum || words.Count - 1 > maximum))
        {
            throw new StartException($"invalid number of arguments in \"{name}\" directive in command line");
        }

        return name switch
        {
            "daemon" => settings with { Daemon = Flag(words) },
            "pid" => settings with { PidFile = words[1] },
            "user" => settings with { User = words[1], Group = words.Count > 2 ? words[2] : null },
            "error_log" => settings with { ErrorLogs = [.. settings.ErrorLogs, new(words[1], Level(words))] },
            "worker_processes" => settings with { WorkerProcesses = Processes(words) },
            "worker_shutdown_timeout" => settings with { ShutdownTimeout = Duration(words) },
            "master_process" => settings with { Daemon = settings.Daemon && Flag(words) },
            _ when name.StartsWith("worker_", StringComparison.Ordinal) => settings,
            _ => throw new StartException(
                $"directive \"{name}\" in command line is part of the compiled configuration: compile the site anew to change it"),
        };
    }

    private static bool IsKnown(string name) =>
        name is "daemon" or "pid" or "user" or "error_log" or "master_process"
        || name.StartsWith("worker_", StringComparison.Ordinal);

    private static bool Flag(IReadOnlyList<string> words) => words[1] switch
    {
        "on" => true,
        "off" => false,
        _ => throw new StartException(
            $"invalid value \"{words[1]}\" in \"{words[0]}\" directive, it must be \"on\" or \"off\" in command line"),
    };

    private static int Processes(IReadOnlyList<string> words) =>
        words[1] == "auto" ? 0
            : int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count
            : throw new StartException("invalid number of processes in command line");

    private static LogLevel Level(IReadOnlyList<string> words) =>
        words.Count < 3 ? LogLevel.Error
            : Enum.TryParse<LogLevel>(words[2], ignoreCase: true, out var level) && !char.IsAsciiDigit(words[2][0]) ? level
            : throw new StartException($"invalid log level \"{words[2]}\" in command line");

    // Seconds, or a number with the unit s, m, h, d or ms.
    private static TimeSpan Duration(IReadOnlyList<string> words)
    {
        var text = words[1];
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..] switch
        {
            "" or "s" => TimeSpan.FromSeconds(1),
            "ms" => TimeSpan.FromMilliseconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            "d" => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        return unit > TimeSpan.Zero && int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? unit * count
            : throw new StartException($"\"{words[0]}\" directive invalid value in command line");
    }
}
