using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Includes;

/// <summary>
/// The files that a configuration consists of: the main file and, through <c>include</c> in whatever block, all others.
/// What cannot be read is left out; the compiler reports it where it is included.
/// </summary>
internal static class IncludeClosure
{
    public static IReadOnlyList<SourceText> Find(string mainFile, ISourceFiles files)
    {
        var folder = ConfigPath.DirectoryOf(mainFile);
        var found = new List<SourceText>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>([mainFile]);
        while (pending.TryDequeue(out var path))
        {
            if (seen.Add(path) && files.Read(path) is { } text)
            {
                found.Add(text);
                foreach (var argument in IncludesOf(SyntaxTree.Parse(text)))
                {
                    Resolve(argument, folder, files).ForEach(pending.Enqueue);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> IncludesOf(SyntaxTree tree)
    {
        var pending = new Stack<DirectiveSyntax>(tree.Root.Directives);
        while (pending.TryPop(out var directive))
        {
            if (directive is { Name.Value: "include", Arguments.Count: 1 })
            {
                yield return directive.Arguments[0].Value;
            }

            foreach (var child in directive.Block?.Directives ?? [])
            {
                pending.Push(child);
            }
        }
    }

    private static List<string> Resolve(string argument, string folder, ISourceFiles files)
    {
        var path = ConfigPath.Resolve(folder, argument);
        return GlobPattern.HasWildcard(path) ? [.. files.Glob(path)] : [path];
    }
}
