using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Sources;

/// <summary>A fixed set of files, for the generator (which gets its files from the build) and for tests.</summary>
public sealed class InMemorySourceFiles(IEnumerable<SourceText> files) : ISourceFiles
{
    private readonly Dictionary<string, SourceText> _files = files
        .GroupBy(file => file.Path, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public SourceText? Read(string path) => _files.TryGetValue(path, out var file) ? file : null;

    public IReadOnlyList<string> Glob(string pattern)
    {
        var segments = pattern.Split('/').Select(segment => new GlobPattern(segment)).ToArray();
        return _files.Keys
            .Where(path => Matches(segments, path.Split('/')))
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToList();
    }

    private static bool Matches(GlobPattern[] segments, string[] names)
    {
        if (segments.Length != names.Length)
        {
            return false;
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (!segments[i].Matches(names[i]))
            {
                return false;
            }
        }

        return true;
    }
}
