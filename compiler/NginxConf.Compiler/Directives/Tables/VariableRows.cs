namespace NginxConf.Compiler.Directives.Tables;

/// <summary>The words that the variable table is written in.</summary>
internal static class VariableRows
{
    public static VariableInfo Var(string name) => new() { Name = name, Module = string.Empty, Support = SupportLevel.Compiled };

    /// <summary>A family of variables; the name ends in an underscore. Its members may be defined by the configuration.</summary>
    public static VariableInfo Family(string name) => Var(name) with { IsPrefix = true, Changeable = true };

    /// <summary>Evaluated at every use.</summary>
    public static VariableInfo Live(this VariableInfo row) => row with { Volatile = true };

    /// <summary>The configuration may define it again (<c>set $args ...</c>).</summary>
    public static VariableInfo Assignable(this VariableInfo row) => row with { Changeable = true };

    public static VariableInfo From(this VariableInfo row, string version) => row with { Since = version };

    public static VariableInfo Subscription(this VariableInfo row) => row with { Commercial = true };

    public static VariableInfo Unsupported(this VariableInfo row, string missing) =>
        row with { Support = SupportLevel.Unsupported, Note = missing };

    public static VariableInfo[] Module(string name, params VariableInfo[] rows) =>
        rows.Select(row => row with { Module = name }).ToArray();

    /// <summary>The variables of a module that is not supported.</summary>
    public static VariableInfo[] Missing(string name, string missing, params VariableInfo[] rows) =>
        Module(name, rows.Select(row => row.Unsupported(missing)).ToArray());
}
