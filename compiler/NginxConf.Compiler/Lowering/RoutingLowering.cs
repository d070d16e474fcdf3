using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>
/// Sorts the locations of a level into nginx's order of search: exact, longest prefix with its nested ones (final for <c>^~</c>),
/// regular expressions in file order. Named locations and pseudo-locations are not searched.
/// </summary>
internal static class RoutingLowering
{
    public static RoutingPlan Lower(IReadOnlyList<LocationNode> nodes, SiteVariables variables)
    {
        var siblings = nodes.Select(node => node.Model).ToArray();
        EquatableArray<RoutePlan> Routes(IEnumerable<LocationNode> chosen) =>
            chosen.Select(node => Route(node, siblings, variables)).ToEquatableArray();

        return new RoutingPlan(
            Routes(LocationOrder.Exact(nodes, node => node.Model)),
            Routes(LocationOrder.Prefixes(nodes, node => node.Model)),
            Routes(LocationOrder.Regexes(nodes, node => node.Model)));
    }

    private static RoutePlan Route(LocationNode node, LocationModel[] siblings, SiteVariables variables) => new(
        node.ClassName,
        node.Model.Label,
        node.Model.Pattern,
        node.Model.Regex is null ? null : variables.Pattern(node.Model.Regex),
        node.Model.Match == LocationMatch.PrefixNoRegex,
        SlashRedirect.Applies(node.Model, siblings),
        Lower(node.Nested, variables));
}
