using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>A <c>geo</c>: its table is data in a file of its own.</summary>
internal static class GeoCode
{
    public static string Lookup(ClassCode owner, GeoPlan geo)
    {
        var address = geo.Address is null ? string.Empty : ", " + owner.Method("this").Slice(geo.Address, "address");
        return $"{TableName(geo)}.Addresses.{RuntimeNames.GeoTableFind}(this{address})";
    }

    public static IEnumerable<GeneratedFile> Emit(SitePlan site) => site.Computed.OfType<GeoPlan>().Select(Emit);

    private static GeneratedFile Emit(GeoPlan geo)
    {
        var name = TableName(geo);
        var file = new CodeFile(name + ".g.cs", string.Empty);
        var summary = new Summary($"Rows of {Summary.Quote(geo.Directive)}: the first address of each piece and its value.");
        if (!geo.Proxies.IsEmpty)
        {
            summary.Add("proxies", string.Join(" ", geo.Proxies) + (geo.ProxyRecursive ? ", recursive" : string.Empty));
        }

        summary.Write(file.Code);
        file.Code.Open($"internal static class {name}");
        var proxies = geo.Proxies.IsEmpty ? string.Empty
            : $", proxies: [{string.Join(", ", geo.Proxies.Select(Literal.String))}], recursive: {Literal.Flag(geo.ProxyRecursive)}";
        TableCode.Write(
            file.Code,
            $"public static readonly {file.Use(RuntimeNames.GeoTable)} Addresses = new(",
            geo.Rows.Select(row => new[] { row.From, row.Value }),
            proxies + ");");
        file.Code.Close();
        return file.ToGeneratedFile();
    }

    /// <summary>Class and file of the table.</summary>
    private static string TableName(GeoPlan geo) => "Geo_" + ComputedCode.Name(geo);
}
