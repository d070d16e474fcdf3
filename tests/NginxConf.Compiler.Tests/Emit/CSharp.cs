using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NginxConf.Compiler.Emit;

namespace NginxConf.Compiler.Tests.Emit;

/// <summary>The C# compiler over generated code, with the settings of a site's project: nullable, warnings are errors.</summary>
internal static class CSharp
{
    private static readonly Lazy<MetadataReference[]> s_references = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Append(typeof(NginxConf.Runtime.Sites.SiteDefinition).Assembly.Location)
        .Distinct()
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray());

    /// <summary>Only the syntax: fast.</summary>
    public static void ShouldParse(IReadOnlyList<GeneratedFile> files)
    {
        var problems = Trees(files).SelectMany(tree => tree.GetDiagnostics()).ToArray();
        if (problems.Length > 0)
        {
            throw new ShouldAssertException("Generated code does not parse:\n" + Report(files, problems));
        }
    }

    public static void ShouldCompile(IReadOnlyList<GeneratedFile> files)
    {
        var problems = Compile(files).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ToArray();
        if (problems.Length > 0)
        {
            throw new ShouldAssertException("Generated code does not compile:\n" + Report(files, problems));
        }
    }

    public static CSharpCompilation Compile(IReadOnlyList<GeneratedFile> files)
    {
        var kind = files.Any(file => file.HintName == "Program.g.cs") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);
        return CSharpCompilation.Create("Site", Trees(files), s_references.Value, options);
    }

    private static IEnumerable<SyntaxTree> Trees(IReadOnlyList<GeneratedFile> files)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Diagnose);
        return files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.HintName, Encoding.UTF8));
    }

    private static string Report(IReadOnlyList<GeneratedFile> files, IEnumerable<Diagnostic> problems)
    {
        var report = new StringBuilder();
        foreach (var problem in problems.Take(10))
        {
            report.Append(problem).Append('\n');
        }

        foreach (var path in problems.Select(p => p.Location.SourceTree?.FilePath).Distinct().Take(3))
        {
            report.Append("---- ").Append(path).Append('\n').Append(files.FirstOrDefault(file => file.HintName == path)?.Text);
        }

        return report.ToString();
    }
}
