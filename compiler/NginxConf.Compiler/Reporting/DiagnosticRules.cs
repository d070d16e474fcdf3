using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Reporting;

/// <summary>What the user decides about diagnostics outside of the configuration.</summary>
public sealed record DiagnosticRules
{
    /// <summary>An unsupported directive that is not an error is left out of the site; after any other error there is no site.</summary>
    private const string UnsupportedDirective = "NGX4001";

    public static DiagnosticRules Default { get; } = new();

    /// <summary>The severities that differ from the default; the last rule for an id counts.</summary>
    public EquatableArray<SeverityRule> Severities { get; init; }

    /// <summary>
    /// Nothing is made out of the configuration, so that errors, too, may be hidden or be given another severity. Where a site
    /// is compiled, that is so for unsupported directives only: they are left out.
    /// </summary>
    public bool IsReportOnly { get; init; }

    /// <summary>The <c>#ngxc ignore</c> comments of the files count.</summary>
    public bool ObeysComments { get; init; } = true;

    internal bool MayHide(Diagnostic diagnostic) =>
        !diagnostic.Descriptor.IsSyntax
        && (IsReportOnly || !diagnostic.IsError || diagnostic.Id == UnsupportedDirective);

    /// <summary>The diagnostic with the severity that the rules give it; null for one that is not to be reported.</summary>
    internal Diagnostic? Apply(Diagnostic diagnostic)
    {
        var rule = Severities.LastOrDefault(rule => rule.Id == diagnostic.Id);
        if (rule is null || (rule.Severity != DiagnosticSeverity.Error && !MayHide(diagnostic)))
        {
            return diagnostic;
        }

        return rule.Severity is { } severity
            ? diagnostic with { Descriptor = diagnostic.Descriptor with { Severity = severity } }
            : null;
    }
}
