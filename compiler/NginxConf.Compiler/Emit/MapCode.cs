using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>A <c>map</c>: the lookup in nginx's order.</summary>
internal static class MapCode
{
    /// <summary>From this many constant rows on they are data in a file of their own.</summary>
    private const int TableSize = 16;

    /// <summary>The constant rows of a big map, else none.</summary>
    public static IReadOnlyList<MapRowPlan> TableRows(MapPlan map)
    {
        var rows = map.Exact.Where(row => row.Value.Constant is not null).ToArray();
        return rows.Length >= TableSize ? rows : [];
    }

    /// <summary>Class and file of a big map's table.</summary>
    public static string TableName(MapPlan map) => "Map_" + ComputedCode.Name(map);

    // Statements that the source needs come before the call.
    public static string Lookup(ClassCode owner, MapPlan map) => $"{Method(map)}({owner.Method("this").Slice(map.Source, "source")})";

    public static void WriteLookup(ClassCode owner, MapPlan map)
    {
        var code = owner.Members;
        var slice = owner.Use(RuntimeNames.ByteSlice);
        var method = owner.Method("this");
        code.Blank();
        code.Open($"private {slice} {Method(map)}({slice} source)");
        if (map.Hostnames)
        {
            owner.File.Import("System");
            code.Comment("hostnames;");
            code.Open($"if (source.{RuntimeNames.ByteSliceSpan}.EndsWith(\".\"u8))");
            code.Line($"source = source.{RuntimeNames.ByteSliceSlice}(0, source.{RuntimeNames.ByteSliceLength} - 1);");
            code.Close();
            code.Blank();
        }

        WriteExact(owner, map, method);
        foreach (var row in map.Wildcards)
        {
            WriteRow(code, row, $"source.{RuntimeNames.ByteSliceSpan}.{owner.File.UseExtension(Ignoring(row.Kind))}({Literal.Bytes(row.Text)})", method);
        }

        WriteRegexes(owner, map, method);
        code.Blank();
        code.Comment("default");
        code.Line($"return {Value(map.Default, method)};");
        code.Close();
    }

    private static void WriteExact(ClassCode owner, MapPlan map, MethodCode method)
    {
        var code = owner.Members;
        var table = TableRows(map);
        if (table.Count > 0)
        {
            code.Blank();
            code.Line($"// {Literal.Number(table.Count)} rows");
            code.Open($"if ({TableName(map)}.Rows.{RuntimeNames.MapTableTryFind}(source, out var found))");
            code.Line("return found;");
            code.Close();
        }

        foreach (var row in map.Exact.Except(table))
        {
            var test = row.Text.Length == 0
                ? $"source.{RuntimeNames.ByteSliceIsEmpty}"
                : $"source.{RuntimeNames.ByteSliceSpan}.{owner.File.UseExtension(RuntimeNames.EqualsIgnoreCase)}({Literal.Bytes(row.Text)})";
            WriteRow(code, row, test, method);
        }
    }

    private static void WriteRegexes(ClassCode owner, MapPlan map, MethodCode method)
    {
        if (map.Regexes.IsEmpty)
        {
            return;
        }

        var code = owner.Members;
        code.Blank();
        code.Line("// No regular expression is tried on an empty text.");
        code.Open($"if (!source.{RuntimeNames.ByteSliceIsEmpty})");
        foreach (var row in map.Regexes)
        {
            WriteRow(code, row, method.Test(row.Pattern!, "source"), method);
        }

        code.Close();
    }

    private static void WriteRow(CodeWriter code, MapRowPlan row, string test, MethodCode method)
    {
        code.Blank();
        code.Comment(row.Written.Length == 0 ? "\"\"" : row.Written);
        code.Open($"if ({test})");
        if (row.Pattern is not null)
        {
            method.AfterMatch(row.Pattern);
        }

        code.Line($"return {Value(row.Value, method)};");
        code.Close();
    }

    // The value of a map is found, even where the variable that it is made of is not.
    private static string Value(ValuePlan value, MethodCode method) =>
        method.Slice(value, "value") + (value.Parts.Count == 1 && value.Constant is null ? "." + RuntimeNames.ByteSliceOrEmpty : string.Empty);

    private static RuntimeMember Ignoring(HostKind kind) =>
        kind == HostKind.Prefix ? RuntimeNames.StartsWithIgnoreCase : RuntimeNames.EndsWithIgnoreCase;

    private static string Method(MapPlan map) => "Map" + ComputedCode.Name(map);
}
