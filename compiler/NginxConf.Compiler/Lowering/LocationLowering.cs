using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers the locations of one server.</summary>
internal sealed class LocationLowering(SiteTables site, LocationTree tree, LevelLowering levels, string? serverName)
{
    /// <summary>All locations, nested and pseudo ones included, each outer one before its inner ones.</summary>
    public EquatableArray<LocationPlan> Lower()
    {
        var plans = new List<LocationPlan>();
        foreach (var root in tree.Roots)
        {
            Lower(root, null, plans);
        }

        return plans.ToEquatableArray();
    }

    private void Lower(LocationNode node, LocationPlan? outer, List<LocationPlan> plans)
    {
        var model = node.Model;
        var level = levels.Lower(model, node.ClassName);
        var known = new KnownValues(RootPath.Known(level.Root?.Value), serverName);

        // Once an `if` held, its root is the document root for the rest of the script.
        var scriptKnown = node.Ifs.All(i => levels.Lower(i.Model, i.ClassName).Root?.Value == level.Root?.Value) ? known : known with { DocumentRoot = null };
        var script = new ScriptLowering(site.Values, scriptKnown, node.Ifs.Select(i => i.ClassName));
        var plan = new LocationPlan
        {
            ClassName = node.ClassName,
            Label = model.Label,
            Match = model.Match,
            Pattern = model.Pattern,
            Regex = model.Regex is null ? null : site.Variables.Pattern(model.Regex),
            Outer = outer,
            Level = level with { Root = WithAliasLength(node, level.Root) },
            Script = model.Match == LocationMatch.If ? default : script.Lower(model.Script),
            TryFiles = TryFilesLowering.Lower(model, site.Values, known, tree),
            Pass = PassLowering.Lower(model, site, known, outer),
            Handler = model.Handler is { Name: DirectiveNames.EmptyGif or DirectiveNames.StubStatus } handler ? handler.Name : null,
            LimitExcept = model.LimitExcept is { } limited && node.LimitExcept is { } pseudoNode
                ? new(limited.Methods, pseudoNode.ClassName, limited.Location.Label)
                : null,
        };
        plans.Add(plan);
        if (node.LimitExcept is not null)
        {
            Lower(node.LimitExcept, plan, plans);
        }

        foreach (var pseudo in node.Ifs)
        {
            Lower(pseudo, plan, plans);
        }

        foreach (var nested in node.Nested)
        {
            Lower(nested, plan, plans);
        }
    }

    // An alias replaces the prefix of the location that it is written in, also for the locations nested there.
    private static Inherited<RootPlan>? WithAliasLength(LocationNode node, Inherited<RootPlan>? root)
    {
        if (root is not { Value.IsAlias: true })
        {
            return root;
        }

        var own = node.Location;
        while (node.Outer is not null && node.Model.Settings.Find(DirectiveNames.Root).InheritedFrom is not null)
        {
            node = node.Outer;
        }

        var writtenIn = node.Location.Model;
        return node.Location == own
            ? root
            : root with { Value = root.Value with { InheritedAliasLength = writtenIn.Regex is null ? ByteText.ToBytes(writtenIn.Pattern).Length : -1 } };
    }
}
