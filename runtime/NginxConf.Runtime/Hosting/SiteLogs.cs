using NginxConf.Runtime.Hosting.Interop;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>Opens the log files of a configuration, so that they exist from the start.</summary>
internal static class SiteLogs
{
    // nginx's installation has this folder under its prefix; a fresh directory gets it on first use.
    private const string DefaultFolder = "logs";
    private const string DefaultErrorLog = "logs/error.log";
    private const string DefaultAccessLog = "logs/access.log";

    /// <summary>Opens everything and returns the log of the main context.</summary>
    /// <param name="defaultErrorLog"><c>-e</c>; null: nginx's default file.</param>
    /// <exception cref="StartException">A file that the configuration names cannot be opened.</exception>
    public static ErrorLog Open(
        SiteDefinition site, MainSettings settings, SitePaths paths, LogWriter writer, string? defaultErrorLog)
    {
        var main = settings.ErrorLogs.Count > 0 ? settings.ErrorLogs : [DefaultLog(paths, writer, defaultErrorLog)];
        foreach (var target in main.Concat(site.ErrorLogs))
        {
            target.File = OpenFile(paths, writer, target.Path);
        }

        foreach (var log in site.AccessLogs)
        {
            log.File = log.Path == DefaultAccessLog
                ? TryOpenFile(paths, writer, log.Path, out _)
                : OpenFile(paths, writer, log.Path);
            log.File?.Configure(log.BufferSize, log.Flush);
        }

        return new ErrorLog(main);
    }

    /// <summary>Absolute paths of all files of a configuration.</summary>
    public static IReadOnlySet<string> PathsOf(SiteDefinition site, ErrorLog main) =>
        main.Targets.Concat(site.ErrorLogs).Select(target => target.File?.Path)
            .Concat(site.AccessLogs.Select(log => log.File?.Path))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static ErrorLogTarget DefaultLog(SitePaths paths, LogWriter writer, string? defaultErrorLog)
    {
        var path = defaultErrorLog ?? DefaultErrorLog;
        return defaultErrorLog is null && TryOpenFile(paths, writer, path, out _) is null
            ? new ErrorLogTarget(ErrorLogTarget.StandardError, LogLevel.Error)
            : new ErrorLogTarget(path, LogLevel.Error);
    }

    private static LogFile OpenFile(SitePaths paths, LogWriter writer, string path) =>
        TryOpenFile(paths, writer, path, out var error)
        ?? throw new StartException($"open() \"{paths.Resolve(path)}\" failed ({LibC.Describe(error)})");

    private static LogFile? TryOpenFile(SitePaths paths, LogWriter writer, string path, out int error)
    {
        var absolute = path == ErrorLogTarget.StandardError ? path : paths.Resolve(path);
        var file = writer.Open(absolute, out error);
        if (error == LibC.ErrorNoEntry && path.StartsWith(DefaultFolder + "/", StringComparison.Ordinal)
            && TryCreateFolder(paths.Resolve(DefaultFolder)))
        {
            file = writer.Open(absolute, out error);
        }

        return error == 0 ? file : null;
    }

    private static bool TryCreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The caller reports that the file in it cannot be opened.
            return false;
        }
    }
}
