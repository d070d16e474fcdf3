using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Sources;

/// <summary>
/// Where absolute paths of a configuration are on this machine: a copy of <c>/etc/nginx</c> in a repository is checked with
/// <c>/etc/nginx</c> mapped to it. The longest mapping that fits counts, whole path segments only.
/// </summary>
public sealed record PathMap(EquatableArray<PathMapping> Mappings)
{
    public static PathMap None { get; } = new(EquatableArray<PathMapping>.Empty);

    public string Map(string path)
    {
        PathMapping? best = null;
        foreach (var mapping in Mappings)
        {
            if (IsBelow(path, mapping.From) && mapping.From.Length >= (best?.From.Length ?? 0))
            {
                best = mapping;
            }
        }

        return best is null ? path : best.To + path.Substring(best.From.Length);
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');
}
