using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Emit;

/// <summary>Compiles configurations for the tests of emission.</summary>
internal static class Emitted
{
    public const string MainFile = "/etc/nginx/nginx.conf";

    private static readonly CompileOptions s_options = new() { ConfigurationTexts = false };

    /// <summary>Generated code of a configuration that has no errors and compiles.</summary>
    public static IReadOnlyList<GeneratedFile> Site(string text, CompileOptions? options = null)
    {
        var files = Files(text, options);
        CSharp.ShouldCompile(files);
        return files;
    }

    /// <summary>Generated code of what stands inside <c>http</c>.</summary>
    public static IReadOnlyList<GeneratedFile> Http(string text, CompileOptions? options = null) =>
        Site($"events {{ }}\nhttp {{\n{text}\n}}\n", options);

    /// <summary>Generated code of what stands inside a <c>server</c> on port 80 named <c>site.example</c>.</summary>
    public static IReadOnlyList<GeneratedFile> Server(string text, CompileOptions? options = null) =>
        Http($"server {{\nlisten 80;\nserver_name site.example;\n{text}\n}}", options);

    /// <summary>Generated code, not compiled.</summary>
    public static IReadOnlyList<GeneratedFile> Files(string text, CompileOptions? options = null)
    {
        var result = SiteCompiler.Compile(MainFile, new InMemorySourceFiles([new SourceText(MainFile, text)]), options ?? s_options);
        result.Diagnostics.Where(d => d.IsError).Select(d => d.ToString()).ShouldBeEmpty();
        result.Success.ShouldBeTrue();
        return result.Files.ToArray();
    }

    /// <summary>The text of one file.</summary>
    public static string Text(this IReadOnlyList<GeneratedFile> files, string hintName) =>
        files.SingleOrDefault(file => file.HintName == hintName)?.Text
        ?? throw new InvalidOperationException($"{hintName} is not among {string.Join(", ", files.Select(file => file.HintName))}");
}
