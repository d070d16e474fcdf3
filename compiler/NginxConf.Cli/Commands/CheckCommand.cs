using NginxConf.Cli.Sites;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Emit;

namespace NginxConf.Cli.Commands;

/// <summary><c>ngxc check</c>: all diagnostics. Exit code 0 without errors, 1 with, 2 where the file cannot be read.</summary>
internal static class CheckCommand
{
    public static int Run(string file)
    {
        var compiled = ConfiguredSite.Open(file).Compile();
        Report(compiled, Console.Out);
        Console.Out.WriteLine($"{file}: {Count(compiled, DiagnosticSeverity.Error, "error")}, {Count(compiled, DiagnosticSeverity.Warning, "warning")}");
        return compiled.Success ? 0 : 1;
    }

    /// <summary>Prints every diagnostic: errors and warnings with their code frames, a note on one line.</summary>
    public static void Report(CompileResult compiled, TextWriter output)
    {
        foreach (var diagnostic in compiled.Diagnostics)
        {
            output.WriteLine(diagnostic.Severity == DiagnosticSeverity.Info ? $"nginx: {diagnostic}" : CodeFrame.Render(diagnostic));
        }
    }

    private static string Count(CompileResult compiled, DiagnosticSeverity severity, string word)
    {
        var count = compiled.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
        return count == 1 ? $"1 {word}" : $"{count} {word}s";
    }
}
