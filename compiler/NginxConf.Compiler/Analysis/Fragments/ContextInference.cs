using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Analysis.Fragments;

/// <summary>
/// Tells from its directives in which block a file is meant to be included: there, where most of them are allowed. Files that
/// could stand in several blocks are taken for the content of a <c>server</c> before that of another block. A whole
/// configuration has directives that are allowed outside of all blocks only.
/// </summary>
internal static class ContextInference
{
    /// <summary>Real blocks below a location are no deeper.</summary>
    private const int MaxDepth = 8;

    private static readonly DirectiveContexts[] s_candidates =
    [
        DirectiveContexts.Server,
        DirectiveContexts.Location,
        DirectiveContexts.Http,
        DirectiveContexts.Upstream,
        DirectiveContexts.Events,
    ];

    /// <summary>The block, and the directive that is the first of the file; null for a whole configuration.</summary>
    public static (DirectiveContexts Context, SourceSpan Where)? Find(SyntaxTree tree)
    {
        var directives = Judged(tree.Root.Directives).ToList();
        if (directives.Count == 0 || directives.Any(IsOfMain))
        {
            return null;
        }

        var scores = s_candidates.Select(context => (Context: context, Score: Score(directives, context, 0))).ToList();
        var best = scores.Aggregate((left, right) => right.Score > left.Score ? right : left);
        return best.Score == 0 || best.Score < Score(directives, DirectiveContexts.Main, 0)
            ? null
            : (best.Context, new SourceSpan(tree.Source, directives[0].HeadSpan));
    }

    private static IEnumerable<DirectiveSyntax> Judged(IEnumerable<DirectiveSyntax> directives) =>
        directives.Where(directive => !directive.IsExtension && directive.Name.Value is not ("" or "include"));

    /// <summary>One directive that belongs nowhere else decides.</summary>
    private static bool IsOfMain(DirectiveSyntax directive) =>
        Catalog.Find(directive.Name.Value) is { IsEmpty: false } rows && rows.All(row => row.Contexts == DirectiveContexts.Main);

    /// <summary>How many of the directives and of those in their blocks are allowed.</summary>
    private static int Score(IEnumerable<DirectiveSyntax> directives, DirectiveContexts context, int depth)
    {
        var score = 0;
        foreach (var directive in Judged(directives))
        {
            if (Catalog.Find(directive.Name.Value, context) is { } info && (info.Block == BlockContent.None) == (directive.Block is null))
            {
                score++;
                if (info.Block == BlockContent.Directives && directive.Block is { } block && depth < MaxDepth)
                {
                    score += Score(block.Directives, info.ContextInside(context), depth + 1);
                }
            }
        }

        return score;
    }
}
