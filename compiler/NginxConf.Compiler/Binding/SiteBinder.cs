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
        var context = new BindContext(options);
        var reader = new FileReader(files, mainFile, options);
        var main = new BoundBlock(DirectiveContexts.Main, null, null);

        Walk(mainFile, reader, main, options, context);
        var site = options is { NginxParity: true, Surrounding: null } ? null : Assemble(main, context);
        context.Zones.Check();

        var diagnostics = context.Diagnostics.ToSorted(reader.Read);
        var isUsable = !context.Diagnostics.HasErrors || !DiagnosticReview.Run(diagnostics, reader.Read, options.Rules).HasErrors;
        return new BindResult(isUsable && !options.NginxParity ? site : null, diagnostics, reader.Read.ToEquatableArray());
    }

    private static void Walk(string mainFile, FileReader reader, BoundBlock main, BindOptions options, BindContext context)
    {
        var walker = new DirectiveWalker(reader, context) { BlockClosed = (directive, body) => Close(directive, body, main, context) };
        if (options.GlobalDirectives.Length > 0)
        {
            walker.Walk(reader.Parse(new SourceText(SourceText.CommandLinePath, options.GlobalDirectives)), main);
        }

        if (reader.Parse(mainFile) is not { } mainTree)
        {
            context.ReportUnplaced(Descriptors.FileNotFound(null, mainFile));
            return;
        }

        if (options.Surrounding is { } surrounding)
        {
            walker.Walk(mainTree, Surrounding.Open(surrounding, walker, main));
            return;
        }

        walker.Walk(mainTree, main);

        // After a mistake the block may be there and only out of sight.
        if (!context.Diagnostics.HasErrors && main.Named("events").Count == 0)
        {
            context.ReportUnplaced(Descriptors.NoEvents());
        }

        var events = main.Named("events").FirstOrDefault();
        context.Listeners.CheckConnections(events?.Block?.Named("worker_connections").FirstOrDefault());
    }

    /// <summary>The checks of nginx at the end of a block. For the model, <c>http</c> is put together when all is read.</summary>
    private static void Close(BoundDirective directive, BoundBlock body, BoundBlock main, BindContext context)
    {
        if (directive.File.Path == Surrounding.Path)
        {
            return; // The fragment that belongs inside is still to be read.
        }

        if (directive.Name == "upstream")
        {
            UpstreamAssembler.Close(directive, body, context);
        }
        else if (directive.Name == "http" && context.IsParity)
        {
            new HttpAssembler(context).Assemble(directive, Main(main));
        }
    }

    private static MainModel Main(BoundBlock main) => new()
    {
        Label = "main",
        Directives = BlockParts.Directives(main),
        Settings = SettingsMerger.Merge(null, main.Directives),
    };

    private static SiteModel Assemble(BoundBlock main, BindContext context)
    {
        var mainModel = Main(main);
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
