using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>The whole compiler: configuration files in, C# out.</summary>
public static class SiteCompiler
{
    /// <param name="mainFile">Absolute, <c>/</c>-separated path of the main configuration file.</param>
    /// <param name="files">Where it and the files that it includes are read from.</param>
    /// <param name="options">What the caller chooses.</param>
    public static CompileResult Compile(string mainFile, ISourceFiles files, CompileOptions options)
    {
        // 1. Syntax and binding: every mistake of the configuration.
        var bound = SiteBinder.Bind(
            mainFile, files, new BindOptions { GlobalDirectives = options.GlobalDirectives ?? string.Empty, Rules = options.Rules });
        var read = bound.Files.Select(file => file.Path).ToEquatableArray();
        if (bound.Model is null)
        {
            return new CompileResult(default, DiagnosticReview.Run(bound.Diagnostics, bound.Files, options.Rules).Shown, read, Success: false);
        }

        // 2. Lowering: routing, phases, names.
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(bound.Diagnostics);
        IReadOnlyList<SourceText> texts = options.ConfigurationTexts ? bound.Files : [];
        var hiddenFolder = options.FullPaths ? string.Empty : ConfigPath.DirectoryOf(mainFile);
        var plan = SiteLowering.Lower(bound.Model, mainFile, hiddenFolder, texts, SiteEmitter.ReservedNames, diagnostics);
        var review = DiagnosticReview.Run(diagnostics.ToSorted(bound.Files), bound.Files, options.Rules);
        if (review.HasErrors)
        {
            return new CompileResult(default, review.Shown, read, Success: false);
        }

        // 3. Emission.
        return new CompileResult(SiteEmitter.Emit(plan, options), review.Shown, read, Success: true);
    }
}
