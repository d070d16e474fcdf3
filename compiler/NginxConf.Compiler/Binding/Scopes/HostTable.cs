using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>Finds names that exclude each other: <c>.x</c> takes both <c>x</c> and <c>*.x</c>.</summary>
internal sealed class HostTable<T>
{
    private readonly Dictionary<string, T> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _leading = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _trailing = new(StringComparer.Ordinal);

    /// <summary>Adds a name; false, with the holder of the name, when it is taken.</summary>
    public bool TryAdd(ServerNameModel name, T item, out T holder)
    {
        var tables = name.Kind switch
        {
            ServerNameKind.LeadingWildcard => [_leading],
            ServerNameKind.DomainAndBelow => [_exact, _leading],
            ServerNameKind.TrailingWildcard => [_trailing],
            _ => new[] { _exact },
        };

        foreach (var table in tables)
        {
            if (table.TryGetValue(name.Key, out holder!))
            {
                return false;
            }
        }

        foreach (var table in tables)
        {
            table.Add(name.Key, item);
        }

        holder = item;
        return true;
    }
}
