namespace NginxConf.Compiler.Directives;

/// <summary>The variables of all modules.</summary>
internal static class VariableTable
{
    public static IReadOnlyList<VariableInfo> Rows { get; } =
    [
        new() { Name = "uri", Module = "http_core", Volatile = true, Support = SupportLevel.Compiled },
    ];
}
