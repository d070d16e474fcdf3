using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Formatting;

/// <summary>The outcome of formatting one file.</summary>
/// <param name="Text">The whole file in canonical form; null when it has mistakes.</param>
/// <param name="Diagnostics">Why the file cannot be formatted, sorted by place; empty otherwise.</param>
public sealed record FormatResult(string? Text, EquatableArray<Diagnostic> Diagnostics);
