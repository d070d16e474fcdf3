using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The caches of open files.</summary>
internal static class FileCachesEmitter
{
    public static IEnumerable<GeneratedFile> Emit(SitePlan site)
    {
        if (site.FileCaches.IsEmpty)
        {
            yield break;
        }

        var file = new CodeFile("FileCaches.g.cs", string.Empty);
        new Summary("Caches of open files of this site.").Write(file.Code);
        file.Code.Open("internal static class FileCaches");
        foreach (var cache in site.FileCaches)
        {
            file.Code.Blank();
            file.Code.Comment("of " + cache.Label);
            var inactive = SettingValues.Time(cache.InactiveSeconds * 1000, file);
            file.Code.Line(
                $"public static readonly {file.Use(RuntimeNames.OpenFileCache)} {cache.Member} = new({Literal.Number(cache.Max)}, {inactive});",
                SettingCode.Directive(cache.Directive));
        }

        file.Code.Close();
        yield return file.ToGeneratedFile();
    }
}
