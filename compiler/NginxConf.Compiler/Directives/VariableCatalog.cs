using NginxConf.Compiler.Directives.Tables;

namespace NginxConf.Compiler.Directives;

/// <summary>Every variable that nginx's modules define.</summary>
public static class VariableCatalog
{
    private static readonly Dictionary<string, VariableInfo> s_byName =
        VariableTable.Rows.ToDictionary(v => v.Name, StringComparer.Ordinal);

    private static readonly VariableInfo[] s_prefixes =
        VariableTable.Rows.Where(v => v.IsPrefix).OrderByDescending(v => v.Name.Length).ToArray();

    /// <summary>All variables, by name.</summary>
    public static IReadOnlyList<VariableInfo> All => VariableTable.Rows;

    /// <summary>
    /// The variable or the family that a name belongs to (names are case-insensitive); null for a name that only the
    /// configuration itself can define.
    /// </summary>
    public static VariableInfo? Find(string name)
    {
        name = name.ToLowerInvariant();
        return s_byName.TryGetValue(name, out var exact) && !exact.IsPrefix
            ? exact
            : s_prefixes.FirstOrDefault(p => name.StartsWith(p.Name, StringComparison.Ordinal));
    }
}
