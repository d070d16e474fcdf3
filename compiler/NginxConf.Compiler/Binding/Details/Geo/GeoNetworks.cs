using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details.Geo;

/// <summary>The networks of a <c>geo</c> without <c>ranges</c>; of nested ones the smallest counts.</summary>
internal sealed class GeoNetworks
{
    private static readonly string s_inet = new('\0', 4);
    private static readonly string s_inet6 = new('\0', 16);

    private readonly Dictionary<(string Start, int PrefixLength), string> _values = [];

    /// <returns>The value that a line before gave the same network, which does not count any more; else null.</returns>
    public string? Add(Network network, string value)
    {
        var key = (AddressOrder.Of(network.Bytes), network.PrefixLength);
        _values.TryGetValue(key, out var before);
        _values[key] = value;
        return before;
    }

    /// <returns>False where no line before has the network.</returns>
    public bool Remove(Network network) => _values.Remove((AddressOrder.Of(network.Bytes), network.PrefixLength));

    /// <summary><c>default</c> is the network of all addresses, of both families.</summary>
    public string? AddDefault(string value)
    {
        _values.TryGetValue((s_inet, 0), out var before);
        _values[(s_inet, 0)] = _values[(s_inet6, 0)] = value;
        return before;
    }

    public IEnumerable<GeoRow> ToRows() => Rows(s_inet).Concat(Rows(s_inet6));

    private List<GeoRow> Rows(string zero)
    {
        var pieces = new GeoPieces(zero);
        var around = new Stack<(string Last, string Value)>();
        around.Push((AddressOrder.Last(zero, 0), string.Empty));
        foreach (var network in _values
            .Where(network => network.Key.Start.Length == zero.Length)
            .OrderBy(network => network.Key.Start, StringComparer.Ordinal)
            .ThenBy(network => network.Key.PrefixLength))
        {
            Leave(around, pieces, network.Key.Start);
            around.Push((AddressOrder.Last(network.Key.Start, network.Key.PrefixLength), network.Value));
            pieces.Begin(network.Key.Start, network.Value);
        }

        Leave(around, pieces, null);
        return pieces.Rows;
    }

    // Behind a network goes on what is around it.
    private static void Leave(Stack<(string Last, string Value)> around, GeoPieces pieces, string? before)
    {
        while (around.Count > 1 && (before is null || string.CompareOrdinal(around.Peek().Last, before) < 0))
        {
            if (AddressOrder.Next(around.Pop().Last) is { } next)
            {
                pieces.Begin(next, around.Peek().Value);
            }
        }
    }
}
