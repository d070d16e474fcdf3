using NginxConf.Compiler.Directives.Tables;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Directives;

/// <summary>The directive table: every directive that nginx and its common third-party modules know.</summary>
public static class Catalog
{
    private static readonly Dictionary<string, EquatableArray<DirectiveInfo>> s_byName = AllTables.Rows
        .GroupBy(d => d.Name, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToEquatableArray(), StringComparer.Ordinal);

    /// <summary>All rows, by name and then by context.</summary>
    public static IReadOnlyList<DirectiveInfo> All => AllTables.Rows;

    /// <summary>
    /// The rows of a name; none for an unknown directive. A name has several rows where it means different things in
    /// different blocks (<c>server</c> in <c>http</c> and in <c>upstream</c>).
    /// </summary>
    public static EquatableArray<DirectiveInfo> Find(string name) =>
        s_byName.TryGetValue(name, out var rows) ? rows
        : ThirdPartyFamilies.Find(name) is { } row ? EquatableArray.Create(row)
        : default;

    /// <summary>The row that applies in a context; null when the name is unknown or not allowed there.</summary>
    public static DirectiveInfo? Find(string name, DirectiveContexts context) =>
        Find(name).FirstOrDefault(d => (d.Contexts & context) != 0);

    /// <summary>The known name that an unknown one most probably was meant to be, allowed in the context if possible.</summary>
    public static string? Nearest(string name, DirectiveContexts context = DirectiveContexts.Any) =>
        NearestName.Of(name, All.Where(d => (d.Contexts & context) != 0).Select(d => d.Name))
        ?? NearestName.Of(name, s_byName.Keys);
}
