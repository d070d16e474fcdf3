using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers <c>map</c> blocks.</summary>
internal static class MapLowering
{
    public static MapPlan Lower(MapModel map, ValueLowering values) => new()
    {
        Member = values.Variables.Member(map.Variable),
        Directive = map.Text,
        Source = values.Lower(map.Source),
        Default = values.Lower(map.Default),
        Exact = map.Exact.Select(row => Exact(row, row.Key, values))
            .Concat(map.Wildcards.Where(row => row.Key[0] == '.').Select(row => Exact(row, row.Key.Substring(1), values)))
            .ToEquatableArray(),
        Wildcards = HostOrder
            .Sort(map.Wildcards.Select(row => Wildcard(row, values)), row => row.Kind, row => row.Text)
            .ToEquatableArray(),
        Regexes = map.Regexes
            .Select(row => new MapRowPlan(
                HostKind.Regex,
                row.Key.Source,
                values.Variables.Pattern(row.Key),
                values.Lower(row.Value),
                (row.Key.IgnoreCase ? "~*" : "~") + row.Key.Source))
            .ToEquatableArray(),
        Hostnames = map.Hostnames,
        Volatile = map.Volatile,
    };

    private static MapRowPlan Exact(MapRow row, string text, ValueLowering values) =>
        new(HostKind.Exact, text, null, values.Lower(row.Value), row.Key);

    // `.x` stands for `x` and `*.x`; the former counts as exact.
    private static MapRowPlan Wildcard(MapRow row, ValueLowering values)
    {
        var value = values.Lower(row.Value);
        return row.Key.EndsWith(".*", StringComparison.Ordinal)
            ? new MapRowPlan(HostKind.Prefix, row.Key.Substring(0, row.Key.Length - 1), null, value, row.Key)
            : new MapRowPlan(HostKind.Suffix, row.Key.Substring(row.Key.IndexOf('.')), null, value, row.Key);
    }
}
