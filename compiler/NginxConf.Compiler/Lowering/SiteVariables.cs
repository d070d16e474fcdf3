using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Lowering;

/// <summary>The variables that the configuration defines and their members of the request class.</summary>
internal sealed class SiteVariables
{
    private readonly Dictionary<string, string> _members;
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    /// <param name="defined">Names that the configuration defines.</param>
    public SiteVariables(IEnumerable<string> defined)
    {
        // What nginx has itself stays where it is: `set $args` changes the request's own.
        var names = defined
            .Where(name => VariableCatalog.Find(name) is not { IsPrefix: false, Support: SupportLevel.Compiled })
            .ToArray();
        var members = NameTable.Assign(names.Select(name => (Identifier.FromText(name), name)).ToArray());
        _members = names
            .Select((name, i) => (Name: name, Member: "Var_" + members[i]))
            .ToDictionary(v => v.Name, v => v.Member, StringComparer.Ordinal);
    }

    public bool TryFind(string name, out string member) => _members.TryGetValue(name, out member);

    public string Member(string name) => _members[name];

    /// <summary>Notes that a <c>set</c> defines the variable.</summary>
    public void MarkSet(string name) => _set.Add(name);

    public PatternPlan Pattern(Pattern pattern) =>
        new(pattern, pattern.GroupNames.Select(g => new NamedCapture(Member(g.Name.ToLowerInvariant()), g.Number)).ToEquatableArray());

    /// <summary>All of them by name, without those that a <c>map</c> computes.</summary>
    public EquatableArray<SiteVariablePlan> ToPlans(ICollection<string> maps) => _members
        .Where(v => !maps.Contains(v.Key))
        .OrderBy(v => v.Key, StringComparer.Ordinal)
        .Select(v => new SiteVariablePlan(v.Key, v.Value, _set.Contains(v.Key)))
        .ToEquatableArray();

    /// <summary>True when some <c>set</c> assigns the variable.</summary>
    public bool IsSet(string name) => _set.Contains(name);
}
