using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The inheritable part of a summary.</summary>
internal static class LevelSummary
{
    private static readonly string[] s_filters = ["charset", "source_charset", "gunzip", "gzip", "gzip_static", "limit_rate"];

    /// <summary>Who may come in.</summary>
    /// <param name="all">Also what the server or http decides.</param>
    public static void AddAccess(Summary summary, LevelPlan level, bool all = false)
    {
        if (level.Access is { Value.IsEmpty: false } access && (all || IsOwn(access.From)))
        {
            summary.Add("access", string.Join(", ", access.Value.Select(rule => rule.Directive.TrimEnd(';'))), access.From);
        }

        AddLogin(summary, level, all);
        if (level.Settings.FirstOrDefault(setting => setting.Value.Name == "satisfy") is { } satisfy && (all || IsOwn(satisfy.From)))
        {
            summary.Add("satisfy", satisfy.Value.Words[0], satisfy.From);
        }
    }

    private static void AddLogin(Summary summary, LevelPlan level, bool all)
    {
        if (level.Authentication is { } login && (all || IsOwn(login.From)))
        {
            summary.Add("login", $"{Arguments(login.Value.RealmDirective)}, passwords of {Arguments(login.Value.FileDirective)}", login.From);
        }
    }

    /// <summary>Headers, error pages, logs and files.</summary>
    /// <param name="all">Also what the server or http decides.</param>
    public static void AddRest(Summary summary, LevelPlan level, bool all = false)
    {
        if (level.Headers is { Value.IsEmpty: false } headers && (all || IsOwn(headers.From)))
        {
            summary.Add("headers", string.Join(" ", headers.Value.Select(header => header.Name)), headers.From);
        }

        if (level.Trailers is { Value.IsEmpty: false } trailers && (all || IsOwn(trailers.From)))
        {
            summary.Add("trailers", string.Join(" ", trailers.Value.Select(trailer => trailer.Name)), trailers.From);
        }

        var filters = level.Settings.Where(setting => s_filters.Contains(setting.Value.Name) && (all || IsOwn(setting.From))).ToArray();
        if (filters.Length > 0)
        {
            summary.Add("filters", string.Join(", ", filters.Select(filter => filter.Value.Directive.TrimEnd(';'))));
        }

        if (level.ErrorPages is { Value.IsEmpty: false } pages && (all || IsOwn(pages.From)))
        {
            summary.Add("errors", string.Join(", ", pages.Value.Select(page => Arguments(page.Directive))), pages.From);
        }

        if (all || IsOwn(level.AccessLogs.From))
        {
            var logs = level.AccessLogs.Value;
            summary.Add("log", logs.IsEmpty ? "off" : string.Join(", ", logs.Select(log => Arguments(log.Directive))), level.AccessLogs.From);
        }

        Add(summary, level.Root, root => root.Directive, all);
        Add(summary, level.Index, index => index.Directive, all);
        Add(summary, level.Expires, expires => expires.Directive, all);
    }

    /// <summary>The arguments of a directive as written.</summary>
    public static string Arguments(string directive) =>
        (directive.IndexOf(' ') is > 0 and var space ? directive.Substring(space + 1) : directive).Trim().TrimEnd(';');

    private static void Add<T>(Summary summary, Inherited<T>? setting, Func<T, string> directive, bool all)
    {
        if (setting is null || !(all || IsOwn(setting.From)))
        {
            return;
        }

        var text = directive(setting.Value).TrimEnd(';');
        if (setting.From is { } from)
        {
            summary.Inherit(text, from);
        }
        else
        {
            summary.Add(text.IndexOf(' ') is > 0 and var space ? text.Substring(0, space) : text, Arguments(text));
        }
    }

    // What the server or http decides stands in the summary of the server's base class: a change there touches that file only.
    private static bool IsOwn(string? from) =>
        from is null || from.StartsWith("location", StringComparison.Ordinal) || from.StartsWith("if", StringComparison.Ordinal);
}
