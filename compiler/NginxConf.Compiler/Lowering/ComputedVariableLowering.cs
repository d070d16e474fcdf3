using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers <c>map</c>, <c>geo</c> and <c>split_clients</c>.</summary>
internal static class ComputedVariableLowering
{
    /// <summary>In this order of kinds, each in file order.</summary>
    public static IReadOnlyList<ComputedVariablePlan> Lower(HttpModel http, ValueLowering values) =>
    [
        .. http.Maps.Select(map => MapLowering.Lower(map, values)),
        .. http.Geos.Select(geo => Geo(geo, values)),
        .. http.SplitClients.Select(split => Split(split, values)),
    ];

    /// <summary>The names of the variables.</summary>
    public static IEnumerable<IVariableDefinition> Definitions(HttpModel http) =>
        http.Maps.Concat<IVariableDefinition>(http.Geos).Concat(http.SplitClients);

    private static GeoPlan Geo(GeoModel geo, ValueLowering values) => new()
    {
        Member = values.Variables.Member(geo.Variable),
        Directive = geo.Text,
        Address = geo.Address is null ? null : values.Lower(geo.Address),
        Rows = geo.Rows,
        Proxies = geo.Proxies,
        ProxyRecursive = geo.ProxyRecursive,
        Volatile = geo.Volatile,
    };

    private static SplitClientsPlan Split(SplitClientsModel split, ValueLowering values) => new()
    {
        Member = values.Variables.Member(split.Variable),
        Directive = split.Text,
        Source = values.Lower(split.Source),
        Parts = split.Parts,
    };
}
