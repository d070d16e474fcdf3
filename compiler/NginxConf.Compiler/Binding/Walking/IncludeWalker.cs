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

    private readonly IncludeBudget _budget = new();

    /// <summary>The files that an include names, in order; whoever takes one reads it to its end before the next.</summary>
    public IEnumerable<OpenFile> Open(OpenFile file, DirectiveSyntax syntax)
    {
        var where = new SourceSpan(file.Source, syntax.HeadSpan);
        var path = reader.Resolve(syntax.Arguments[0].Value);
        var site = new IncludeSite(where, file.IncludedFrom, (file.IncludedFrom?.Depth ?? 0) + 1);
        if (site.Depth > MaxDepth)
        {
            context.Report(Descriptors.TooDeep(where, MaxDepth), file.IncludedFrom);
            return [];
        }

        return GlobPattern.HasWildcard(path)
            ? reader.Glob(path).Select(match => Open(match, site, reader.Parse(match))).OfType<OpenFile>()
            : new[] { Open(path, site, reader.Parse(path) ?? OpenBuiltIn(path, where, file.IncludedFrom)) }.OfType<OpenFile>();
    }

    /// <summary>The lines of a <c>types</c> or <c>map</c> block as they are read to its closing brace, includes expanded; to be taken once.</summary>
    public IEnumerable<BoundEntry> ReadEntries(OpenFile file, BlockSyntax block)
    {
        foreach (var entry in ReadEntries(file, block.Directives))
        {
            yield return entry;
        }

        file.ReadTo(block.End);
    }

    private IEnumerable<BoundEntry> ReadEntries(OpenFile file, IEnumerable<DirectiveSyntax> lines)
    {
        foreach (var line in lines)
        {
            if (!file.ReadTo(line.Terminator))
            {
                yield break;
            }

            if (line.IsExtension)
            {
                var where = new SourceSpan(file.Source, line.Name.Span);
                context.Report(Descriptors.UnknownExtension(where, line.Name.Value), file.IncludedFrom);
            }
            else if (line.Block is { } block && !line.IsBroken)
            {
                context.Report(Descriptors.Unexpected(file.Source, new TextSpan(block.Span.Start, 1)), file.IncludedFrom);
            }
            else if (line.Name.Value == "include" && line.Arguments.Count == 1)
            {
                foreach (var included in Open(file, line))
                {
                    foreach (var entry in ReadEntries(included, included.Tree.Root.Directives))
                    {
                        yield return entry;
                    }

                    included.ReadToEnd();
                }
            }
            else if (!line.IsBroken)
            {
                var words = line.Arguments.Prepend(line.Name).ToList();
                yield return new BoundEntry(
                    words.Select(word => word.Value).ToEquatableArray(),
                    words.Select(word => new SourceSpan(file.Source, word.Span)).ToEquatableArray(),
                    new SourceSpan(file.Source, line.Terminator),
                    file.IncludedFrom);
            }
        }
    }

    private SyntaxTree? OpenBuiltIn(string path, SourceSpan where, IncludeSite? includedFrom)
    {
        var tree = reader.ParseBuiltIn(path);
        context.Report(tree is null ? Descriptors.FileNotFound(where, path) : Descriptors.BuiltInFile(where, path), includedFrom);
        return tree;
    }

    private OpenFile? Open(string path, IncludeSite site, SyntaxTree? tree)
    {
        if (tree is null)
        {
            return null;
        }

        for (var outer = site; outer is not null; outer = outer.Outer)
        {
            if (outer.Where.File.Path == path)
            {
                context.Report(Descriptors.IncludeCycle(site.Where, path), site.Outer);
                return null;
            }
        }

        if (!_budget.TryTake(tree.Source.Text.Length))
        {
            context.Report(Descriptors.IncludesTooLarge(site.Where, IncludeBudget.MegaCharacters), site.Outer);
            return null;
        }

        return new OpenFile(tree, site, context);
    }
}
