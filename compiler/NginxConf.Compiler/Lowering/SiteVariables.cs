using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Lowering;

/// <summary>The variables that the configuration defines and their members of the request class.</summary>
internal sealed class SiteVariables
{
    private readonly Dictionary<string, string> _members;
    private readonly HashSet<string> _computed;
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly HashSet<string> _captured = new(StringComparer.Ordinal);

    /// <param name="defined">Names that the configuration defines.</param>
    /// <param name="computed">Those of them that <c>map</c> and the like compute.</param>
    public SiteVariables(IEnumerable<string> defined, IEnumerable<string> computed)
    {
        _computed = new(computed, StringComparer.Ordinal);

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

    public bool IsComputed(string name) => _computed.Contains(name);

    public string Member(string name) => _members[name];

    /// <summary>Notes that a <c>set</c> defines the variable.</summary>
    public void MarkSet(string name) => _set.Add(name);

    public PatternPlan Pattern(Pattern pattern)
    {
        var captures = pattern.GroupNames.Select(g => new NamedCapture(Member(g.Name.ToLowerInvariant()), g.Number)).ToEquatableArray();
        _captured.UnionWith(captures.Select(capture => capture.Member));
        return new(pattern, captures);
    }

    /// <summary>All of them by name, without those that are computed.</summary>
    public EquatableArray<SiteVariablePlan> ToPlans() => _members
        .Where(v => !_computed.Contains(v.Key))
        .OrderBy(v => v.Key, StringComparer.Ordinal)
        .Select(v => new SiteVariablePlan(v.Key, v.Value, _set.Contains(v.Key) && !_captured.Contains(v.Value)))
        .ToEquatableArray();

    /// <summary>True when some <c>set</c> or named group assigns the variable.</summary>
    public bool IsAssigned(string member) => _captured.Contains(member) || _set.Any(name => _members[name] == member);
}
