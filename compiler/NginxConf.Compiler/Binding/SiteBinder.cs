using NginxConf.Compiler.Binding.Blocks;
using NginxConf.Compiler.Binding.Fragments;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding;

/// <summary>
/// From files to a <see cref="SiteModel"/>: reads the <c>-g</c> directives and the main file, walks both with their
/// includes against the directive table, and puts the blocks together with their inherited settings. All mistakes are
/// collected; a model comes out only when none is an error that the rules of the caller leave one.
/// </summary>
public static class SiteBinder
{
    /// <param name="mainFile">Absolute path of the main file.</param>
    /// <param name="files">Where files come from.</param>
    /// <param name="options">What the command line adds.</param>
    public static BindResult Bind(string mainFile, ISourceFiles files, BindOptions options)
    {
        var context = new BindContext();
        var reader = new FileReader(files, mainFile, options);
        var main = new BoundBlock(DirectiveContexts.Main, null, null);

        Walk(mainFile, reader, main, options, context);
        var site = Assemble(main, context);

        var diagnostics = context.Diagnostics.ToSorted(reader.Read);
        var isUsable = !context.Diagnostics.HasErrors || !DiagnosticReview.Run(diagnostics, reader.Read, options.Rules).HasErrors;
        return new BindResult(isUsable ? site : null, diagnostics, reader.Read.ToEquatableArray());
    }

    private static void Walk(string mainFile, FileReader reader, BoundBlock main, BindOptions options, BindContext context)
    {
        var walker = new DirectiveWalker(reader, context);
        if (options.GlobalDirectives.Length > 0)
        {
            var tree = reader.Parse(new SourceText(SourceText.CommandLinePath, options.GlobalDirectives));
            context.Diagnostics.AddRange(tree.Diagnostics);
            walker.Walk(tree, main, null);
        }

        if (reader.Parse(mainFile) is not { } mainTree)
        {
            context.Diagnostics.Add(Descriptors.FileNotFound(null, mainFile));
            return;
        }

        context.Diagnostics.AddRange(mainTree.Diagnostics);
        if (options.Surrounding is { } surrounding)
        {
            walker.Walk(mainTree, Surrounding.Open(surrounding, walker, main), null);
            return;
        }

        walker.Walk(mainTree, main, null);

        // After a mistake the block may be there and only out of sight.
        if (!context.Diagnostics.HasErrors && !main.Named("events").Any())
        {
            context.Diagnostics.Add(Descriptors.NoEvents());
        }
    }

    private static SiteModel Assemble(BoundBlock main, BindContext context)
    {
        var mainModel = new MainModel
        {
            Label = "main",
            Directives = BlockParts.Directives(main),
            Settings = SettingsMerger.Merge(null, main.Directives),
        };

        var events = main.Named("events").FirstOrDefault();
        return new SiteModel
        {
            Main = mainModel,
            Events = new EventsModel
            {
                Label = "events",
                Where = events?.Where,
                Directives = BlockParts.Directives(events?.Block),
                Settings = SettingsMerger.Merge(mainModel, events?.Block?.Directives ?? []),
            },
            Http = new HttpAssembler(context).Assemble(main.Named("http").FirstOrDefault(), mainModel),
        };
    }
}
