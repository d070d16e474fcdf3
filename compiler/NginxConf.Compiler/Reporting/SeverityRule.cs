using System.Diagnostics.CodeAnalysis;
using NginxConf.Compiler.Diagnostics;

namespace NginxConf.Compiler.Reporting;

/// <summary>What the user says about one kind of diagnostic: another severity, or (null) not to report it.</summary>
public sealed record SeverityRule(string Id, DiagnosticSeverity? Severity)
{
    /// <summary>Reads <c>ID=error|warning|info|off</c>.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="problem">Why there is none, for the user.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SeverityRule? rule, out string problem)
    {
        rule = null;
        problem = "";
        var separator = text.IndexOf('=');
        var (id, level) = separator < 0 ? (text, "") : (text.Substring(0, separator), text.Substring(separator + 1));
        var descriptor = Descriptors.Find(id);
        if (descriptor is null)
        {
            problem = $"there is no diagnostic \"{id}\" (docs/diagnostics.md lists them)";
        }
        else if (descriptor.IsSyntax)
        {
            problem = $"{id} is a syntax mistake, whose severity cannot be changed";
        }
        else if (level is "error" or "warning" or "info" or "off")
        {
            rule = new SeverityRule(id, LevelOf(level));
        }
        else
        {
            problem = $"\"{text}\" is not ID=error, ID=warning, ID=info or ID=off";
        }

        return rule is not null;
    }

    private static DiagnosticSeverity? LevelOf(string level) => level switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "info" => DiagnosticSeverity.Info,
        _ => null,
    };
}
