using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;

namespace NginxConf.Compiler.Emit;

/// <summary>The charsets of a site, their maps as data.</summary>
internal static class CharsetsEmitter
{
    /// <summary>True where there is anything to know.</summary>
    public static bool IsNeeded(SitePlan site) => !site.Charsets.Names.IsEmpty || !site.Charsets.Maps.IsEmpty;

    public static IEnumerable<GeneratedFile> Emit(SitePlan site)
    {
        if (!IsNeeded(site))
        {
            yield break;
        }

        var file = new CodeFile("Charsets.g.cs", string.Empty);
        var code = file.Code;
        new Summary("Charsets of this site, and the codes by which they differ.").Write(code);
        code.Open("internal static class Charsets");
        var fields = new List<string>();
        foreach (var map in site.Charsets.Maps)
        {
            var field = "s_" + Identifier.Camel(Identifier.FromText(map.First) + "To" + Identifier.FromText(map.Second));
            if (fields.Contains(field))
            {
                field += "_" + NameTable.Hash(map.First + " " + map.Second);
            }

            fields.Add(field);
            code.Blank();
            code.Comment(map.Directive);
            TableCode.Write(
                code,
                $"private static readonly {file.Use(RuntimeNames.CharsetMap)} {field} = new({Literal.String(map.First)}, {Literal.String(map.Second)}, ",
                map.Rows.Select(row => new[] { row.Left, row.Right }),
                ");");
        }

        code.Blank();
        var names = "[" + string.Join(", ", site.Charsets.Names.Select(Literal.String)) + "]";
        code.Line($"public static readonly {file.Use(RuntimeNames.CharsetTables)} All = new({string.Join(", ", fields.Prepend(names))});");
        code.Close();
        yield return file.ToGeneratedFile();
    }
}
