using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering;

/// <summary>The locations of one server, each with the name of its class.</summary>
internal sealed class LocationTree
{
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);

    public LocationTree(ServerModel server, IEnumerable<string> reserved)
    {
        Roots = server.Locations.Select(location => Build(location, null)).ToArray();
        var wishes = All.Select(node => (Name: LocationName.Of(node), Identity: Identity(node))).ToArray();
        var names = NameTable.Assign(wishes, reserved);
        var i = 0;
        foreach (var node in All)
        {
            node.ClassName = names[i++];
            if (node.Model.Match == LocationMatch.Named)
            {
                _named[node.Model.Pattern] = node.ClassName;
            }
        }
    }

    public IReadOnlyList<LocationNode> Roots { get; }

    public IEnumerable<LocationNode> All => Roots.SelectMany(root => root.All);

    /// <summary>Class of a named location (<c>@name</c>); null where the server has none of that name.</summary>
    public string? Named(string name) => _named.TryGetValue(name, out var className) ? className : null;

    private static string Identity(LocationNode node) =>
        (node.Outer is null ? string.Empty : Identity(node.Outer) + "\n") + node.Model.Label;

    private static LocationNode Build(LocationModel model, LocationNode? outer)
    {
        var node = new LocationNode(model, outer);
        node.Ifs.AddRange(model.Script.OfType<IfStep>().Where(s => s.Location is not null).Select(s => Build(s.Location!, node)));
        node.LimitExcept = model.LimitExcept is null ? null : Build(model.LimitExcept.Location, node);
        node.Nested.AddRange(model.Locations.Select(nested => Build(nested, node)));
        return node;
    }
}
