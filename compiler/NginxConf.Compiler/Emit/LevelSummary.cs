using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The inheritable part of a summary.</summary>
internal static class LevelSummary
{
    public static void AddAccess(Summary summary, LevelPlan level)
    {
        if (level.Access is { Value.IsEmpty: false } access)
        {
            summary.Add("access", string.Join(", ", access.Value.Select(rule => rule.Directive.TrimEnd(';'))), access.From);
        }
    }

    public static void AddRest(Summary summary, LevelPlan level)
    {
        if (level.Headers is { Value.IsEmpty: false } headers)
        {
            summary.Add("headers", string.Join(" ", headers.Value.Select(header => header.Name)), headers.From);
        }

        if (level.ErrorPages is { Value.IsEmpty: false } pages)
        {
            summary.Add("errors", string.Join(", ", pages.Value.Select(page => Arguments(page.Directive))), pages.From);
        }

        if (level.AccessLogs is { From: null } logs)
        {
            summary.Add("log", logs.Value.IsEmpty ? "off" : string.Join(", ", logs.Value.Select(log => Arguments(log.Directive))));
        }

        Add(summary, level.Root, root => root.Directive);
        Add(summary, level.Index, index => index.Directive);
        Add(summary, level.Expires, expires => expires.Directive);
    }

    public static string Arguments(string directive) =>
        (directive.IndexOf(' ') is > 0 and var space ? directive.Substring(space + 1) : directive).Trim().TrimEnd(';');

    private static void Add<T>(Summary summary, Inherited<T>? setting, Func<T, string> directive)
    {
        if (setting is { From: { } from })
        {
            summary.Inherit(directive(setting.Value).TrimEnd(';'), from);
        }
        else if (setting is not null)
        {
            var text = directive(setting.Value);
            var name = text.IndexOf(' ') is > 0 and var space ? text.Substring(0, space) : text;
            summary.Add(name, Arguments(text));
        }
    }
}
