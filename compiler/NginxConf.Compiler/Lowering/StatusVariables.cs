using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Lowering;

/// <summary><c>$status</c>, and what maps make of it, directly or through other maps.</summary>
internal sealed class StatusVariables
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "status" };

    public StatusVariables(IEnumerable<MapModel> maps, IEnumerable<SplitClientsModel> splits)
    {
        var definitions = maps.Select(map => (map.Variable, Templates: Templates(map)))
            .Concat(splits.Select(split => (split.Variable, Templates: Enumerable.Repeat(split.Source, 1))))
            .ToList();
        while (definitions.RemoveAll(definition => definition.Templates.Any(Shows) && _names.Add(definition.Variable)) > 0)
        {
            // Until no further variable is found.
        }
    }

    public bool Shows(Template template) => template.Variables.Any(_names.Contains);

    private static IEnumerable<Template> Templates(MapModel map) =>
        map.Exact.Concat(map.Wildcards).Select(row => row.Value).Concat(map.Regexes.Select(row => row.Value)).Append(map.Default).Append(map.Source);
}
