using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Reporting;

/// <summary>The outcome of checking one file that the user named.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Context">The block whose content a fragment is; else null.</param>
/// <param name="Files">The paths of the files that were read, in reading order.</param>
/// <param name="Review">What there is to say.</param>
public sealed record CheckedInput(
    string Name,
    CheckedKind Kind,
    string? Context,
    EquatableArray<string> Files,
    DiagnosticReview Review)
{
    public int Count(DiagnosticSeverity severity) => Review.Shown.Count(diagnostic => diagnostic.Severity == severity);
}
