using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The rows of a big map, as data.</summary>
internal static class MapTableEmitter
{
    public static IEnumerable<GeneratedFile> Emit(SitePlan site) => site.Computed.OfType<MapPlan>().Where(map => MapCode.TableRows(map).Count > 0).Select(Emit);

    private static GeneratedFile Emit(MapPlan map)
    {
        var name = MapCode.TableName(map);
        var file = new CodeFile(name + ".g.cs", string.Empty);
        var rows = MapCode.TableRows(map);
        new Summary($"Rows of {Summary.Quote(map.Directive)}: key and value.").Write(file.Code);
        file.Code.Open($"internal static class {name}");
        TableCode.Write(
            file.Code,
            $"public static readonly {file.Use(RuntimeNames.MapTable)} Rows = new(",
            rows.Select(row => new[] { row.Text, row.Value.Constant ?? string.Empty }),
            ");");
        file.Code.Close();
        return file.ToGeneratedFile();
    }
}
