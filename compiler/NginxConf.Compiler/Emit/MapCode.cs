using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;

namespace NginxConf.Compiler.Emit;

/// <summary>A <c>map</c>: a property that looks up once per request, and the lookup in nginx's order.</summary>
internal static class MapCode
{
    /// <summary>From this many constant rows on they are data in a file of their own.</summary>
    private const int TableSize = 16;

    public static string HasField(MapPlan map) => "_has" + Name(map);

    /// <summary>The constant rows of a big map, else none.</summary>
    public static IReadOnlyList<MapRowPlan> TableRows(MapPlan map)
    {
        var rows = map.Exact.Where(row => row.Value.Constant is not null).ToArray();
        return rows.Length >= TableSize ? rows : [];
    }

    /// <summary>Class and file of a big map's table.</summary>
    public static string TableName(MapPlan map) => "Map_" + Name(map);

    public static void WriteProperty(ClassCode owner, MapPlan map)
    {
        var code = owner.Members;
        var slice = owner.Use(RuntimeNames.ByteSlice);
        code.Blank();
        code.Line($"/// <summary>{Summary.Quote(map.Directive)}</summary>");
        if (map.Volatile)
        {
            code.Open($"public {slice} {map.Member}");
            code.Open("get");
            code.Line($"return {Lookup(owner, map)};");
            code.Close();
            code.Close();
            return;
        }

        owner.Statics.Line($"private bool {HasField(map)};");
        owner.Statics.Line($"private {slice} {Field(map)};");
        code.Open($"public {slice} {map.Member}");
        code.Open("get");
        code.Open($"if (!{HasField(map)})");
        code.Line($"{Field(map)} = {Lookup(owner, map)};");
        code.Line($"{HasField(map)} = true;");
        code.Close();
        code.Blank();
        code.Line($"return {Field(map)};");
        code.Close();
        if (map.IsAssigned)
        {
            code.Blank();
            code.Open("set");
            code.Line($"{Field(map)} = value;");
            code.Line($"{HasField(map)} = true;");
            code.Close();
        }

        code.Close();
    }

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

        foreach (var row in map.Regexes)
        {
            WriteRow(code, row, method.Test(row.Pattern!, "source"), method);
        }

        code.Blank();
        code.Comment("default");
        code.Line($"return {method.Slice(map.Default, "value")};");
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

    private static void WriteRow(CodeWriter code, MapRowPlan row, string test, MethodCode method)
    {
        code.Blank();
        code.Comment(row.Written.Length == 0 ? "\"\"" : row.Written);
        code.Open($"if ({test})");
        if (row.Pattern is not null)
        {
            method.AfterMatch(row.Pattern);
        }

        code.Line($"return {method.Slice(row.Value, "value")};");
        code.Close();
    }

    private static RuntimeMember Ignoring(HostKind kind) =>
        kind == HostKind.Prefix ? RuntimeNames.StartsWithIgnoreCase : RuntimeNames.EndsWithIgnoreCase;

    // Statements that the source needs come before the call.
    private static string Lookup(ClassCode owner, MapPlan map) => $"{Method(map)}({owner.Method("this").Slice(map.Source, "source")})";

    private static string Name(MapPlan map) => map.Member.Substring("Var_".Length);

    private static string Field(MapPlan map) => "_" + Identifier.Camel(Name(map));

    private static string Method(MapPlan map) => "Map" + Name(map);
}
