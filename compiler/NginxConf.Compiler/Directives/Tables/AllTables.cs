namespace NginxConf.Compiler.Directives.Tables;

/// <summary>The tables of all modules.</summary>
internal static class AllTables
{
    public static IEnumerable<DirectiveInfo> Rows { get; } = new[]
    {
        CoreTable.Rows,
    }.SelectMany(rows => rows).ToArray();
}
