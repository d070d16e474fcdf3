using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Reporting.Formats;
using NginxConf.Compiler.Sources;

namespace NginxConf.Cli.Checking;

/// <summary>The command line of <c>ngxc check</c>.</summary>
internal sealed record CheckOptions
{
    /// <summary>Files, or <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    public ReportFormat Format { get; init; }

    /// <summary>The block whose content the files are; null to find out.</summary>
    public DirectiveContexts? Context { get; init; }

    public PathMap Paths { get; init; } = PathMap.None;

    public DiagnosticRules Rules { get; init; } = DiagnosticRules.Default;

    /// <summary>Judge as <c>nginx -t</c> does.</summary>
    public bool NginxParity { get; init; }

    /// <summary>The least severity for which the exit code is 1.</summary>
    public DiagnosticSeverity FailOn { get; init; } = DiagnosticSeverity.Error;

    public bool Colors { get; init; }
}
