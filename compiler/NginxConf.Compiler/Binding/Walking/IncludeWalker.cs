using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>
/// Follows <c>include</c>: a path without wildcard must exist (in the tree, or as built-in copy), a pattern may match
/// nothing; relative paths start at the directory of the main file.
/// </summary>
internal sealed class IncludeWalker(FileReader reader, BindContext context)
{
    private const int MaxDepth = 100;

    /// <summary>Hands over each file that an include names, in order.</summary>
    public void Open(SourceText file, DirectiveSyntax syntax, IncludeSite? includedFrom, Action<SyntaxTree, IncludeSite> visit)
    {
        var where = new SourceSpan(file, syntax.HeadSpan);
        var path = reader.Resolve(syntax.Arguments[0].Value);
        var site = new IncludeSite(where, includedFrom, (includedFrom?.Depth ?? 0) + 1);
        if (site.Depth > MaxDepth)
        {
            context.Report(Descriptors.TooDeep(where, MaxDepth), includedFrom);
        }
        else if (GlobPattern.HasWildcard(path))
        {
            foreach (var match in reader.Glob(path))
            {
                Open(match, site, reader.Parse(match), visit);
            }
        }
        else
        {
            Open(path, site, reader.Parse(path) ?? OpenBuiltIn(path, where, includedFrom), visit);
        }
    }

    /// <summary>The lines of a <c>types</c> or <c>map</c> block, includes expanded.</summary>
    public IReadOnlyList<BoundEntry> ReadEntries(SyntaxTree tree, IEnumerable<DirectiveSyntax> lines, IncludeSite? includedFrom)
    {
        var entries = new List<BoundEntry>();
        foreach (var line in lines)
        {
            if (line.IsExtension)
            {
                var where = new SourceSpan(tree.Source, line.Name.Span);
                context.Report(Descriptors.UnknownExtension(where, line.Name.Value), includedFrom);
            }
            else if (line.Block is { } block && !line.IsBroken)
            {
                context.Report(Descriptors.Unexpected(tree.Source, new TextSpan(block.Span.Start, 1)), includedFrom);
            }
            else if (line.Name.Value == "include" && line.Arguments.Count == 1)
            {
                Open(tree.Source, line, includedFrom, (file, site) => entries.AddRange(ReadEntries(file, file.Root.Directives, site)));
            }
            else if (!line.IsBroken)
            {
                var words = line.Arguments.Prepend(line.Name).ToList();
                entries.Add(new BoundEntry(
                    words.Select(word => word.Value).ToEquatableArray(),
                    words.Select(word => new SourceSpan(tree.Source, word.Span)).ToEquatableArray(),
                    includedFrom));
            }
        }

        return entries;
    }

    private SyntaxTree? OpenBuiltIn(string path, SourceSpan where, IncludeSite? includedFrom)
    {
        var tree = reader.ParseBuiltIn(path);
        context.Report(tree is null ? Descriptors.FileNotFound(where, path) : Descriptors.BuiltInFile(where, path), includedFrom);
        return tree;
    }

    private void Open(string path, IncludeSite site, SyntaxTree? tree, Action<SyntaxTree, IncludeSite> visit)
    {
        if (tree is null)
        {
            return;
        }

        for (var outer = site; outer is not null; outer = outer.Outer)
        {
            if (outer.Where.File.Path == path)
            {
                context.Report(Descriptors.IncludeCycle(site.Where, path), site.Outer);
                return;
            }
        }

        foreach (var diagnostic in tree.Diagnostics)
        {
            context.Report(diagnostic, site);
        }

        visit(tree, site);
    }
}
