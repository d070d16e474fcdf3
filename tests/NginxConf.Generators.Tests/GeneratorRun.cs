using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NginxConf.Generators.Tests;

/// <summary>Runs the generator over configuration files, as often as wanted, with its steps tracked.</summary>
internal sealed class GeneratorRun
{
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create(
        "site", [], [], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private ImmutableArray<AdditionalText> _texts;
    private GeneratorDriver _driver;

    /// <param name="files">Absolute path and text of each file, the main file first.</param>
    public GeneratorRun(params (string Path, string Text)[] files)
    {
        _texts = TextsOf(files);
        _driver = CSharpGeneratorDriver.Create(
            [new SiteGenerator().AsSourceGenerator()],
            _texts,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return _driver.GetRunResult().Results.Single();
    }

    /// <summary>Hands over new objects, as a build does that reads its files again.</summary>
    public void Replace(params (string Path, string Text)[] files)
    {
        var texts = TextsOf(files);
        _driver = _driver.ReplaceAdditionalTexts(texts);
        _texts = texts;
    }

    private static ImmutableArray<AdditionalText> TextsOf((string Path, string Text)[] files)
    {
        var manifest = files[0].Path + "\n" + string.Concat(files.Select(file => $"{file.Path}\t{file.Path}\n"));
        return
        [
            new InMemoryText("/obj/site.nginxconf-manifest", manifest),
            .. files.Select(file => new InMemoryText(file.Path, file.Text)),
        ];
    }
}
