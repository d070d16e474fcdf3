using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>Reads and parses each file once and remembers the order in which files were first read.</summary>
internal sealed class FileReader(ISourceFiles files, string mainFile, BindOptions options)
{
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly List<SourceText> _read = [];

    public IReadOnlyList<SourceText> Read => _read;

    /// <summary>The path of the file that an <c>include</c> argument means.</summary>
    public string Resolve(string path) => path.StartsWith("/", StringComparison.Ordinal)
        ? options.Paths.Map(path)
        : ConfigPath.Resolve(options.Directory ?? ConfigPath.DirectoryOf(mainFile), path);

    public IReadOnlyList<string> Glob(string pattern) => files.Glob(pattern);

    /// <summary>The tree of a file, or null when it does not exist.</summary>
    public SyntaxTree? Parse(string path) => _trees.TryGetValue(path, out var known) ? known : Parse(path, files.Read(path));

    /// <summary>The tree of the built-in copy, or null when there is none.</summary>
    public SyntaxTree? ParseBuiltIn(string path) => Parse(path, BuiltInFiles.Find(path));

    public SyntaxTree Parse(SourceText file)
    {
        _read.Add(file);
        return SyntaxTree.Parse(file);
    }

    private SyntaxTree? Parse(string path, SourceText? file)
    {
        if (file is null)
        {
            return null;
        }

        var tree = Parse(file);
        _trees.Add(path, tree);
        return tree;
    }
}
