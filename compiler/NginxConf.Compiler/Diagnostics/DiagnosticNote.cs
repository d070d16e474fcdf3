using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <summary>An addition to a diagnostic: a hint, or another place that belongs to the mistake.</summary>
/// <param name="Message">Lower-case, without full stop.</param>
/// <param name="Where">The other place.</param>
/// <param name="ShowsCode">A code frame prints the line of <paramref name="Where"/>, not only its number.</param>
public sealed record DiagnosticNote(string Message, SourceSpan? Where = null, bool ShowsCode = true);
