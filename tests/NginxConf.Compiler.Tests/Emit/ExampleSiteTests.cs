using System.Runtime.CompilerServices;
using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;
using NginxConf.TestKit.Snapshots;

namespace NginxConf.Compiler.Tests.Emit;

/// <summary>The example that people read first is what the emitter writes.</summary>
public sealed class ExampleSiteTests
{
    [Fact]
    public void The_example_site_is_what_its_configuration_compiles_to()
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../NginxConf.Runtime.Tests/ExampleSite"));
        var main = Path.Combine(folder, "nginx.conf");
        var options = new CompileOptions { Program = false, ConfigurationTexts = false };
        var source = new SourceText(main, File.ReadAllText(main));

        var result = SiteCompiler.Compile(main, new InMemorySourceFiles([source]), options);

        result.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
        var files = result.Files;
        CSharp.ShouldCompile(files.ToArray());
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
        {
            Write(folder, files);
        }

        var expected = Directory.EnumerateFiles(folder, "*.g.cs", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText);
        files.Select(file => file.HintName).Order().ShouldBe(expected.Keys.Order());
        foreach (var file in files)
        {
            file.Text.ShouldBe(expected[file.HintName], file.HintName);
        }
    }

    private static void Write(string folder, IEnumerable<GeneratedFile> files)
    {
        foreach (var stale in Directory.EnumerateFiles(folder, "*.g.cs", SearchOption.AllDirectories))
        {
            File.Delete(stale);
        }

        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.HintName);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
