using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Caching and storing responses.</summary>
internal static class CacheChecks
{
    private const string CacheSuffix = "_cache";
    private const string StoreSuffix = "_store";

    public static void Cache(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var zone = directive.Words[0];
        if (zone == "off")
        {
            return;
        }

        var store = directive.Name.Substring(0, directive.Name.Length - CacheSuffix.Length) + StoreSuffix;
        if (block.Named(store).Any(other => other.Words[0] != "off"))
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" directive is incompatible with \"{store}\"");
        }
        else if (zone.IndexOf('$') < 0)
        {
            context.Zones.Use(directive, 0, zone, directive.Info.Module);
        }
    }

    public static void Store(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var cache = directive.Name.Substring(0, directive.Name.Length - StoreSuffix.Length) + CacheSuffix;
        if (directive.Words[0].Length == 0)
        {
            context.Invalid(directive, 0, "empty path");
        }
        else if (directive.Words[0] != "off" && block.Named(cache).Any(other => other.Words[0] != "off"))
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" directive is incompatible with \"{cache}\"");
        }
    }

    /// <summary><c>[code ... | any] time</c>.</summary>
    public static void Valid(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        var last = words.Count - 1;
        if (!Units.TryParseTime(words[last], wholeSeconds: true, out _))
        {
            context.Invalid(directive, last, $"invalid time value \"{words[last]}\"");
            return;
        }

        for (var i = 0; i < last; i++)
        {
            if (words[i] != "any" && !(Option.TryGetInt(words[i], out var code) && code is >= 100 and <= 599))
            {
                context.Invalid(directive, i, $"invalid status \"{words[i]}\"");
            }
        }
    }
}
