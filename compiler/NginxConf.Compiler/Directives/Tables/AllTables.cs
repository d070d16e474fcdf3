namespace NginxConf.Compiler.Directives.Tables;

/// <summary>The tables of all modules.</summary>
internal static class AllTables
{
    public static IReadOnlyList<DirectiveInfo> Rows { get; } = new[]
    {
        CoreTable.Rows,
        HttpCoreTable.Rows,
        HttpContentTable.Rows,
        HttpVersionsTable.Rows,
        SslTable.Rows,
        UpstreamTable.Rows,
        FastCgiTable.Rows,
        ProxyTable.Rows,
        OtherProtocolsTable.Rows,
        CompressionTable.Rows,
        FilterTable.Rows,
        RequestTable.Rows,
        HandlerTable.Rows,
        OptionalModulesTable.Rows,
        CommercialTable.Rows,
        ThirdPartyTable.Rows,
    }.SelectMany(rows => rows).OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Contexts).ToArray();
}
