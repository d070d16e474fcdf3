using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Limits of requests and connections, with their zones.</summary>
internal static class LimitChecks
{
    private const string ForRequests = "limit_req";
    private const string ForConnections = "limit_conn";
    private const int MaxConnections = 65535;

    /// <summary>nginx's rates are thousandths of requests per second.</summary>
    public static void RequestZone(BoundDirective directive, BoundBlock block, BindContext context)
    {
        string? zone = null;
        long size = 0;
        for (var i = 1; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            if (Option.TryGet(word, "zone", out var text))
            {
                if (!ZoneSize.TryRead(directive, i, text, context, out zone, out size))
                {
                    return;
                }
            }
            else if (Option.TryGet(word, "rate", out var rate))
            {
                if (!IsRate(rate))
                {
                    Fail(directive, i, $"invalid rate \"{word}\"", zone, context);
                    return;
                }
            }
            else
            {
                Fail(directive, i, $"invalid parameter \"{word}\"", zone, context);
                return;
            }
        }

        Define(directive, zone, size, ForRequests, first => $"{directive.Name} \"{zone}\" is already bound to key \"{first.Words[0]}\"", context);
    }

    public static void ConnectionZone(BoundDirective directive, BoundBlock block, BindContext context)
    {
        string? zone = null;
        long size = 0;
        if (Option.TryGet(directive.Words[1], "zone", out var text))
        {
            if (!ZoneSize.TryRead(directive, 1, text, context, out zone, out size))
            {
                return;
            }
        }
        else
        {
            context.Invalid(directive, 1, $"invalid parameter \"{directive.Words[1]}\"");
            return;
        }

        Define(directive, zone, size, ForConnections, first => $"{directive.Name} \"{zone}\" is already bound to key \"{first.Words[0]}\"", context);
    }

    public static void Requests(BoundDirective directive, BoundBlock block, BindContext context)
    {
        string? zone = null;
        for (var i = 0; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            if (Option.TryGet(word, "zone", out var name))
            {
                zone = name;
                if (!context.Zones.Use(directive, i, name, ForRequests))
                {
                    return;
                }
            }
            else if (Option.TryGet(word, "burst", out var text) || Option.TryGet(word, "delay", out text))
            {
                if (!Option.TryGetInt(text, out var number) || number == 0)
                {
                    context.Invalid(directive, i, $"invalid {word.Substring(0, word.IndexOf('='))} value \"{word}\"");
                    return;
                }
            }
            else if (word != "nodelay")
            {
                context.Invalid(directive, i, $"invalid parameter \"{word}\"");
                return;
            }
        }

        if (zone is null)
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" must have \"zone\" parameter");
        }
        else if (IsRepeated(directive, block, word => word == $"zone={zone}"))
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" directive is duplicate");
        }
    }

    public static void Connections(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var (zone, text) = (directive.Words[0], directive.Words[1]);
        if (!context.Zones.Use(directive, 0, zone, ForConnections))
        {
            return;
        }

        if (IsRepeated(directive, block, word => word == zone))
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" directive is duplicate");
        }
        else if (!Option.TryGetInt(text, out var number) || number == 0)
        {
            context.Invalid(directive, 1, $"invalid number of connections \"{text}\"");
        }
        else if (number > MaxConnections)
        {
            context.Invalid(directive, 1, "connection limit must be less 65536");
        }
    }

    private static bool IsRepeated(BoundDirective directive, BoundBlock block, Func<string, bool> isZone) =>
        block.Named(directive.Name).Any(other => other.Words.Any(isZone));

    /// <summary><c>10r/s</c> or <c>5r/m</c>.</summary>
    private static bool IsRate(string text)
    {
        var hasUnit = text.EndsWith("r/s", StringComparison.Ordinal) || text.EndsWith("r/m", StringComparison.Ordinal);
        return Option.TryGetInt(hasUnit ? text.Substring(0, text.Length - 3) : text, out var rate) && rate > 0;
    }

    private static void Define(
        BoundDirective directive, string? zone, long size, string purpose, Func<BoundDirective, string> again, BindContext context)
    {
        if (zone is null)
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" must have \"zone\" parameter");
        }
        else
        {
            context.Zones.Define(directive, -1, zone, purpose, size, again);
        }
    }

    private static void Fail(BoundDirective directive, int argument, string message, string? zone, BindContext context)
    {
        context.Invalid(directive, argument, message);
        if (zone is not null)
        {
            context.Zones.Assume(directive, zone);
        }
    }
}
