using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Emit;

/// <summary>Log files and formats.</summary>
internal static class LogsEmitter
{
    public static IEnumerable<GeneratedFile> Emit(SitePlan site)
    {
        var logs = site.Logs;
        if (logs.AccessFiles.IsEmpty && logs.ErrorFiles.IsEmpty)
        {
            yield break;
        }

        var file = new CodeFile("Logs.g.cs", string.Empty);
        var owner = new ClassCode(file, site.UsesCaptures);
        foreach (var log in logs.AccessFiles)
        {
            WriteAccessFile(owner, log);
        }

        foreach (var log in logs.ErrorFiles)
        {
            owner.Members.Blank();
            owner.Members.Comment(SettingCode.Directive(log.Directive));
            owner.Members.Line(
                $"public static readonly {owner.Use(RuntimeNames.ErrorLogTarget)} {log.Member} = new({ErrorTarget(log, file)});");
        }

        foreach (var format in logs.Formats)
        {
            WriteFormat(owner, format);
        }

        owner.Finish(new Summary("Logs of this site, and the formats of their lines."), "internal static class Logs");
        yield return file.ToGeneratedFile();
    }

    private static string ErrorTarget(ErrorFilePlan log, CodeFile file) =>
        $"{Literal.String(log.Path)}, {file.Use(RuntimeNames.LogLevel)}.{Identifier.FromText(log.Level)}";

    private static void WriteAccessFile(ClassCode owner, AccessFilePlan log)
    {
        var code = owner.Members;
        code.Blank();
        code.Comment("access_log " + log.Path);
        var declaration = $"public static readonly {owner.Use(RuntimeNames.AccessLog)} {log.Member} = new({Literal.String(log.Path)})";
        if (log.BufferSize is null && log.FlushMilliseconds is null)
        {
            code.Line(declaration + ";");
            return;
        }

        code.Open(declaration);
        if (log.BufferSize is { } size)
        {
            code.Line($"{RuntimeNames.AccessLogBufferSize} = {Literal.Number(size)},", $"buffer={Literal.Number(size)}");
        }

        if (log.FlushMilliseconds is { } time)
        {
            code.Line($"{RuntimeNames.AccessLogFlush} = {SettingValues.Time(time, owner.File)},", $"flush={Literal.Number(time)}ms");
        }

        code.Close(";");
    }

    private static void WriteFormat(ClassCode owner, LogFormatPlan format)
    {
        var code = owner.Members;
        var method = owner.Method();
        code.Blank();
        code.Comment(format.Directive.Length == 0 ? "log_format " + format.Name : SettingCode.Directive(format.Directive));
        code.Open($"public static void {format.Method}(SiteRequest request, ref {owner.Use(RuntimeNames.LogLine)} line)");
        var write = format.Escape switch
        {
            LogEscape.Json => RuntimeNames.LogLineWriteJson,
            LogEscape.None => RuntimeNames.LogLineWriteRaw,
            _ => RuntimeNames.LogLineWriteEscaped,
        };
        foreach (var part in format.Line.Parts)
        {
            code.Line(part is TextPart text
                ? $"line.{RuntimeNames.LogLineWrite}({Literal.Bytes(text.Text)});"
                : $"line.{write}({method.Part(part)});");
        }

        code.Close();
    }
}
