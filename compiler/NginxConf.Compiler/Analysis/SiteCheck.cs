using NginxConf.Compiler.Analysis.Fragments;
using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Analysis;

/// <summary>Finds everything there is to say about a configuration, or a part of one, and makes nothing out of it.</summary>
public static class SiteCheck
{
    public static CheckedInput Run(CheckInput input)
    {
        // 1. What is it? The output of nginx -T holds its own files.
        var dump = ConfigurationDump.Read(input.Text);
        var main = dump?.MainFile ?? input.Text;
        var files = dump ?? input.Files;
        var assumed = input.Context is null && dump is null ? ContextInference.Find(SyntaxTree.Parse(main)) : null;
        var context = assumed?.Context ?? input.Context;

        // 2. The mistakes, first those of the configuration, then what cannot be compiled.
        var bound = SiteBinder.Bind(main.Path, new MainFileFirst(main, files), new BindOptions
        {
            Directory = dump is not null ? null : context is null ? input.Directory : input.FragmentDirectory ?? input.Directory,
            Paths = dump is null ? input.Paths : PathMap.None,
            Surrounding = context,
            Rules = input.Rules with { IsReportOnly = false },
            NginxParity = input.NginxParity,
        });
        var found = new DiagnosticBag();
        found.AddRange(bound.Diagnostics);
        if (bound.Model is { } site && !input.NginxParity)
        {
            SiteLowering.Lower(site, main.Path, hiddenFolder: "", texts: [], reserved: [], found);
        }

        // 3. What of it concerns the input, and where it stands there.
        IEnumerable<Diagnostic> diagnostics = found.ToSorted(bound.Files);
        if (context is { } around)
        {
            diagnostics = FragmentDiagnostics.Of(diagnostics, around);
        }

        if (assumed is { } guess)
        {
            diagnostics = diagnostics.Prepend(Descriptors.AssumedContext(guess.Where, NameOf(guess.Context)));
        }

        var review = DiagnosticReview.Run(diagnostics, bound.Files, input.Rules with { IsReportOnly = true, ObeysComments = !input.NginxParity });
        return new CheckedInput(
            input.Name,
            dump is not null ? CheckedKind.Dump : context is not null ? CheckedKind.Fragment : CheckedKind.Configuration,
            context is { } block ? NameOf(block) : null,
            bound.Files.Select(file => file.Path).ToEquatableArray(),
            dump is null ? review : review with { Shown = review.Shown.Select(shown => WithPlaceIn(dump, shown)).ToEquatableArray() });
    }

    private static string NameOf(DirectiveContexts context) => context.ToString().ToLowerInvariant();

    private static Diagnostic WithPlaceIn(ConfigurationDump dump, Diagnostic diagnostic) =>
        diagnostic.Where is { } where && dump.Locate(where) is { } place
            ? diagnostic with { Notes = diagnostic.Notes.Append(new DiagnosticNote("in the dump", place, ShowsCode: false)).ToEquatableArray() }
            : diagnostic;

    /// <summary>The main file is read already: it may be no file at all but standard input.</summary>
    private sealed class MainFileFirst(SourceText main, ISourceFiles files) : ISourceFiles
    {
        public SourceText? Read(string path) => path == main.Path ? main : files.Read(path);

        public IReadOnlyList<string> Glob(string pattern) => files.Glob(pattern);
    }
}
