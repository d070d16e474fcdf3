using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Fragments;

/// <summary>
/// The blocks around a fragment: a file that is meant to be included somewhere (a server, the settings of a location) is
/// bound inside them. They are a file of their own, about which nothing is to be reported.
/// </summary>
public static class Surrounding
{
    /// <summary>The path of the blocks' text; no file is called so.</summary>
    public const string Path = "surrounding";

    /// <summary>The contexts that a fragment can have, with the blocks that lead there.</summary>
    private static readonly Dictionary<DirectiveContexts, (string Text, string[] Blocks)> s_surroundings = new()
    {
        [DirectiveContexts.Main] = ("", []),
        [DirectiveContexts.Events] = ("events { }", ["events"]),
        [DirectiveContexts.Http] = ("http { }", ["http"]),
        [DirectiveContexts.Server] = ("http { server { } }", ["http", "server"]),
        [DirectiveContexts.Location] = ("http { server { location / { } } }", ["http", "server", "location"]),
        [DirectiveContexts.Upstream] = ("http { upstream surrounding { } }", ["http", "upstream"]),
    };

    public static IReadOnlyCollection<DirectiveContexts> Contexts => s_surroundings.Keys;

    /// <summary>Walks the blocks; returns the innermost, in which the fragment is to be walked.</summary>
    internal static BoundBlock Open(DirectiveContexts context, DirectiveWalker walker, BoundBlock main)
    {
        var (text, blocks) = s_surroundings[context];
        walker.Walk(SyntaxTree.Parse(new SourceText(Path, text)), main);
        return blocks.Aggregate(main, (block, name) => block.Named(name).First().Block ?? block);
    }
}
