using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Includes;

/// <summary>Configuration files on disk, found as nginx's <c>include</c> finds them (glob(3) in the C locale).</summary>
public sealed class DiskSourceFiles : ISourceFiles
{
    /// <summary>Null where there is no such file, or this user may not read it.</summary>
    public SourceText? Read(string path)
    {
        try
        {
            return File.Exists(path) ? new SourceText(path, ByteText.FromBytes(File.ReadAllBytes(path))) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public IReadOnlyList<string> Glob(string pattern)
    {
        IEnumerable<string> found = [""];
        foreach (var segment in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.SelectMany(folder => Children(folder, segment));
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Children(string folder, string segment)
    {
        if (!GlobPattern.HasWildcard(segment) && !segment.Contains('\\'))
        {
            var path = $"{folder}/{segment}";
            return Path.Exists(path) ? [path] : [];
        }

        var pattern = new GlobPattern(segment);
        try
        {
            return Directory.EnumerateFileSystemEntries(folder + "/")
                .Select(path => Path.GetFileName(path))
                .Where(name => pattern.Matches(name))
                .Select(name => $"{folder}/{name}")
                .ToList();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
