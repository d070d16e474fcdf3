using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <summary>An addition to a diagnostic: a hint, or another place that belongs to the mistake.</summary>
public sealed record DiagnosticNote(string Message, SourceSpan? Where = null);
