namespace NginxConf.Compiler.Diagnostics;

/// <summary>How serious a diagnostic is; only <see cref="Error"/> stops a build.</summary>
public enum DiagnosticSeverity
{
    Info,
    Warning,
    Error,
}
