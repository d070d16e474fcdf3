using NginxConf.Compiler.Diagnostics;

namespace NginxConf.Compiler.Reporting;

/// <summary>A diagnostic that an <c>#ngxc ignore</c> comment hides, and why.</summary>
public sealed record IgnoredDiagnostic(Diagnostic Diagnostic, string Reason);
