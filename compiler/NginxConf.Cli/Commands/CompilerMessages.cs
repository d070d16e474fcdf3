using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Emit;

namespace NginxConf.Cli.Commands;

/// <summary>What a compilation has to say, on standard error.</summary>
internal static class CompilerMessages
{
    /// <summary>Prints the diagnostics of at least a severity: errors and warnings with their code frames, an info on one line.</summary>
    public static void Print(CompileResult compiled, DiagnosticSeverity least)
    {
        foreach (var diagnostic in compiled.Diagnostics.Where(diagnostic => diagnostic.Severity >= least))
        {
            Console.Error.WriteLine(diagnostic.Severity == DiagnosticSeverity.Info ? CodeFrame.RenderLine(diagnostic) : CodeFrame.Render(diagnostic));
        }
    }
}
