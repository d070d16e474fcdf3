using Microsoft.CodeAnalysis;
using NginxConf.Compiler.Emit;

namespace NginxConf.Generators;

/// <summary>
/// Compiles the configuration that <c>&lt;NginxConf Include="nginx.conf" /&gt;</c> names into the project:
/// additional files -> sources -> result -> generated files and diagnostics.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SiteGenerator : IIncrementalGenerator
{
    /// <summary>Names of the steps, for the test that a second run is cached.</summary>
    public static class Steps
    {
        public const string Text = nameof(Text);
        public const string Sources = nameof(Sources);
        public const string Result = nameof(Result);
        public const string File = nameof(File);
        public const string Diagnostic = nameof(Diagnostic);
    }

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider
            .Select((file, cancel) => new ConfigText(file.Path, file.GetText(cancel)?.ToString() ?? ""))
            .WithTrackingName(Steps.Text);

        var sources = texts.Collect()
            .Select((all, _) => SiteSources.From(all))
            .WithTrackingName(Steps.Sources);

        var result = sources
            .Select((site, _) => site is null ? CompileResult.Empty : SiteCompiler.Compile(site.MainFile, site.ToSourceFiles(), new CompileOptions()))
            .WithTrackingName(Steps.Result);

        context.RegisterSourceOutput(
            result.SelectMany((compiled, _) => compiled.Files).WithTrackingName(Steps.File),
            (output, file) => output.AddSource(file.HintName, file.Text));

        context.RegisterSourceOutput(
            result.SelectMany((compiled, _) => compiled.Diagnostics).WithTrackingName(Steps.Diagnostic),
            (output, diagnostic) => output.ReportDiagnostic(RoslynDiagnostic.From(diagnostic)));
    }
}
