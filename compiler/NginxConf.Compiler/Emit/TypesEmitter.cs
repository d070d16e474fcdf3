using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>Tables of media types, as data.</summary>
internal static class TypesEmitter
{
    public static IEnumerable<GeneratedFile> Emit(SitePlan site)
    {
        if (site.MimeTables.IsEmpty)
        {
            yield break;
        }

        var file = new CodeFile("Types.g.cs", string.Empty);
        new Summary("Media types of this site: type, then extensions.").Write(file.Code);
        file.Code.Open("internal static class Types");
        foreach (var table in site.MimeTables)
        {
            file.Code.Blank();
            file.Code.Comment("types of " + table.Label);
            TableCode.Write(
                file.Code,
                $"public static readonly {file.Use(RuntimeNames.MimeTypes)} {table.Member} = new(",
                table.Rows.Select(row => new[] { row.Type }.Concat(row.Extensions)),
                ");");
        }

        file.Code.Close();
        yield return file.ToGeneratedFile();
    }
}
