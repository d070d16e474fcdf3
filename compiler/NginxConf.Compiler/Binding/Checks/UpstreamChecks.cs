using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>What chooses among the servers of an <c>upstream</c>, and its zone.</summary>
internal static class UpstreamChecks
{
    private static readonly string[] s_methods = ["hash", "ip_hash", "least_conn", "random"];

    /// <summary>A method that is written before a server decides which parameters the server may have.</summary>
    /// <returns>False when the server's parameter does not go with the method.</returns>
    public static bool Allows(BoundBlock upstream, string parameter)
    {
        var method = upstream.Directives.LastOrDefault(directive => s_methods.Contains(directive.Name))?.Name;
        return parameter != "backup" || method is null or "least_conn";
    }

    public static void Balance(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (block.Directives.Any(other => s_methods.Contains(other.Name)))
        {
            context.Suspicious(directive, -1, "load balancing method redefined");
        }
    }

    public static void Hash(BoundDirective directive, BoundBlock block, BindContext context)
    {
        Balance(directive, block, context);
        if (directive.Words.Count == 2 && directive.Words[1] != "consistent")
        {
            context.Invalid(directive, 1, $"invalid parameter \"{directive.Words[1]}\"");
        }
    }

    public static void Random(BoundDirective directive, BoundBlock block, BindContext context)
    {
        Balance(directive, block, context);
        var words = directive.Words;
        if (words.Count > 0 && words[0] != "two")
        {
            context.Invalid(directive, 0, $"invalid parameter \"{words[0]}\"");
        }
        else if (words.Count > 1 && words[1] != "least_conn" && (context.IsParity || !words[1].StartsWith("least_time", StringComparison.Ordinal)))
        {
            context.Invalid(directive, 1, $"invalid parameter \"{words[1]}\"");
        }
    }

    /// <summary>Upstreams may share a zone, so that only one of them says its size.</summary>
    public static void Zone(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        var size = (directive.Values.LastOrDefault() as SizeValue)?.Bytes ?? 0;
        if (words[0].Length == 0)
        {
            context.Invalid(directive, 0, $"invalid zone name \"{words[0]}\"");
        }
        else if (words.Count == 2 && size < ZoneSize.Smallest)
        {
            context.Invalid(directive, 1, $"zone \"{words[0]}\" is too small");
            context.Zones.Assume(directive, words[0]);
        }
        else
        {
            context.Zones.Use(directive, 0, words[0], directive.Info.Module, size);
        }
    }
}
