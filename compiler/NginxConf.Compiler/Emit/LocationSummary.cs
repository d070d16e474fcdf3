using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>The summary of a location: how it is found, what answers, what it adds, what it inherits.</summary>
internal static class LocationSummary
{
    public static Summary Of(ServerPlan server, LocationPlan location)
    {
        var outer = location is { IsPseudo: true, Outer: { } around } ? $" in {Summary.Quote(around.Label)}" : string.Empty;
        var summary = new Summary($"{Summary.Quote(location.Label)}{outer} of server {Summary.Quote(server.Label)}");
        if (!location.IsPseudo)
        {
            summary.Add("match", Match(location));
        }

        if (location.LimitExcept is { } limited)
        {
            summary.Add("methods", string.Join(" ", limited.Methods) + "; others: " + limited.Location);
        }

        LevelSummary.AddAccess(summary, location.Level);
        if (location.Level.Authentication is null && server.Level.Authentication is not null)
        {
            summary.Add("login", "off");
        }

        if (location.TryFiles is not null)
        {
            summary.Add("tries", LevelSummary.Arguments(location.TryFiles.Directive));
        }

        summary.Add("content", Content(location), IsInherited(location) ? "location" : null);
        LevelSummary.AddRest(summary, location.Level);
        if (location is { Pass: FastCgiPlan, Level.Root: { From: { } from } root } && from.StartsWith("server", StringComparison.Ordinal))
        {
            // It is part of what the backend is told.
            summary.Inherit(root.Value.Directive.TrimEnd(';'), from);
        }

        return summary;
    }

    private static bool IsInherited(LocationPlan location) => location.Pass is not null && PassCode.Source(location) != location;

    private static string Match(LocationPlan location) => location.Match switch
    {
        LocationMatch.Exact => $"path is \"{location.Pattern}\"",
        LocationMatch.Prefix when location.Pattern == "/" => "any path",
        LocationMatch.Prefix => $"path starts with \"{location.Pattern}\"",
        LocationMatch.PrefixNoRegex => $"path starts with \"{location.Pattern}\", before regular expressions",
        LocationMatch.Named => "only by name",
        _ when location.Regex?.Pattern.Shape is { } shape => "path " + Patterns.Describe(shape),
        _ => "regular expression",
    };

    private static string Content(LocationPlan location)
    {
        foreach (var step in location.Script)
        {
            switch (step)
            {
                case ReturnPlan answer:
                    return $"return {Literal.Number(answer.Code)}";
                case RewritePlan { Flag: RewriteFlag.Permanent } rewrite when ScriptFlow.IsAlways(rewrite):
                    return "redirect 301";
                case RewritePlan { Flag: RewriteFlag.Redirect } rewrite when ScriptFlow.IsAlways(rewrite):
                    return "redirect 302";
            }
        }

        return location.Pass switch
        {
            FastCgiPlan pass => $"FastCGI, upstream {pass.UpstreamName}",
            ProxyPlan pass => $"HTTP, {pass.Url ?? pass.UpstreamName}",
            _ => location.Handler ?? "static files",
        };
    }

}
