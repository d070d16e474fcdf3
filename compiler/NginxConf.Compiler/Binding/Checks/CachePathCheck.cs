using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>The directories of caches with their zones (<c>proxy_cache_path</c> and its kin).</summary>
internal static class CachePathCheck
{
    private const long SmallestZone = 2 * ZoneSize.Page;

    private static readonly string[] s_numbers = ["loader_files", "manager_files"];
    private static readonly string[] s_times = ["loader_sleep", "loader_threshold", "manager_sleep", "manager_threshold"];
    private static readonly string[] s_purger = ["purger", "purger_files", "purger_sleep", "purger_threshold"];

    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        string? zone = null;
        long size = 0;
        for (var i = 1; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            if (Option.TryGet(word, "keys_zone", out var text))
            {
                if (!ZoneSize.TryRead(directive, i, text, context, out zone, out size, SmallestZone, "keys zone"))
                {
                    return;
                }
            }
            else if (FindMistake(word, context) is { } message)
            {
                context.Invalid(directive, i, message);
                if (zone is not null)
                {
                    context.Zones.Assume(directive, zone);
                }

                return;
            }
        }

        if (zone is null)
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" must have \"keys_zone\" parameter");
        }
        else
        {
            context.Zones.Define(directive, -1, zone, directive.Info.Module, size, _ => $"duplicate zone \"{zone}\"");
        }
    }

    private static string? FindMistake(string word, BindContext context)
    {
        var equals = word.IndexOf('=');
        var name = equals < 0 ? word : word.Substring(0, equals);
        var value = equals < 0 ? "" : word.Substring(equals + 1);
        switch (name)
        {
            case "levels":
                return IsLevels(value) ? null : $"invalid \"levels\" \"{word}\"";
            case "use_temp_path":
                return value is "on" or "off" ? null : $"invalid use_temp_path value \"{word}\", it must be \"on\" or \"off\"";
            case "inactive":
                return Units.TryParseTime(value, wholeSeconds: true, out _) ? null : $"invalid inactive value \"{value}\"";
            case "max_size" or "min_free":
                return Units.TryParseSize(value, gigabytes: true, out _) ? null : $"invalid {name} value \"{value}\"";
        }

        return s_numbers.Contains(name) ? (Option.TryGetInt(value, out _) ? null : $"invalid {name} value \"{value}\"")
            : s_times.Contains(name) ? (Units.TryParseTime(value, wholeSeconds: false, out _) ? null : $"invalid {name} value \"{value}\"")
            : s_purger.Contains(name) && !context.IsParity ? null
            : $"invalid parameter \"{word}\"";
    }

    /// <summary>Up to three digits 1 or 2 with colons between them.</summary>
    private static bool IsLevels(string text) =>
        text.Length is 1 or 3 or 5 && text.Select((c, i) => i % 2 == 0 ? c is '1' or '2' : c == ':').All(isRight => isRight);
}
