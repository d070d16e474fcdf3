using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>Outcome of a compilation.</summary>
/// <param name="Files">The generated files in a stable order; empty when there are errors.</param>
/// <param name="Diagnostics">Everything there is to say about the configuration, by file and place.</param>
/// <param name="FilesRead">Paths of the files that were read, the main file first.</param>
/// <param name="Success">False when a diagnostic is an error.</param>
public sealed record CompileResult(
    EquatableArray<GeneratedFile> Files,
    EquatableArray<Diagnostic> Diagnostics,
    EquatableArray<string> FilesRead,
    bool Success)
{
    public static CompileResult Empty { get; } = new(default, default, default, true);
}
