using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Reporting;

/// <summary>The outcome of one <c>ngxc check</c>, which the formats print.</summary>
public sealed record CheckReport(EquatableArray<CheckedInput> Inputs)
{
    /// <summary>The diagnostics of all inputs, each once: inputs may include the same files.</summary>
    public EquatableArray<Diagnostic> Diagnostics => Inputs.SelectMany(input => input.Review.Shown).Distinct().ToEquatableArray();

    public EquatableArray<IgnoredDiagnostic> Ignored => Inputs.SelectMany(input => input.Review.Ignored).Distinct().ToEquatableArray();

    public int Count(DiagnosticSeverity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);

    /// <summary>True when there is a diagnostic of at least this severity.</summary>
    public bool HasFindings(DiagnosticSeverity least) => Diagnostics.Any(diagnostic => diagnostic.Severity >= least);
}
