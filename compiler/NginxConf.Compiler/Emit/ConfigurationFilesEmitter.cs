using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The configuration files as they are, for <c>-T</c>.</summary>
internal static class ConfigurationFilesEmitter
{
    public static IEnumerable<GeneratedFile> Emit(SitePlan site)
    {
        if (site.ConfigurationTexts.IsEmpty)
        {
            yield break;
        }

        var file = new CodeFile("ConfigurationFiles.g.cs", string.Empty);
        var type = file.Use(RuntimeNames.ConfigurationText);
        var code = file.Code;
        file.Import("System.Collections.Generic");
        new Summary("The configuration that this site was compiled from.").Write(code);
        code.Open("internal static class ConfigurationFiles");
        code.Line($"public static IReadOnlyList<{type}> All() =>");
        code.Line("[");
        foreach (var text in site.ConfigurationTexts)
        {
            code.Continuation($"new({Literal.String(text.Path)}, {SettingValues.Slice(text.Text, file)}),");
        }

        code.Line("];");
        code.Close();
        yield return file.ToGeneratedFile();
    }
}
