using System.Text;
using NginxConf.Compiler.Diagnostics;

namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>
/// GitHub's workflow commands, one line each: <c>::error file=nginx.conf,line=3,col=5,title=NGX2001::message</c>. In the
/// message <c>%</c> and line ends are percent-encoded, in the properties also <c>:</c> and <c>,</c>.
/// </summary>
internal static class GitHubReport
{
    public static string Write(CheckReport report, ReportStyle style)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in report.Diagnostics)
        {
            text.Append("::").Append(Command(diagnostic.Severity)).Append(' ');
            AppendPlace(text, diagnostic, style);
            text.Append("title=").Append(Property($"{diagnostic.Id}: {diagnostic.Descriptor.Title}"))
                .Append("::").Append(Message(ReportWords.MessageWithNotes(diagnostic, style))).Append('\n');
        }

        return text.ToString();
    }

    private static string Command(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "notice" : ReportWords.Severity(severity);

    /// <summary>Columns are meant only within one line.</summary>
    private static void AppendPlace(StringBuilder text, Diagnostic diagnostic, ReportStyle style)
    {
        if (diagnostic.Where is not { } where)
        {
            return;
        }

        var (start, end) = (where.Start, where.End);
        text.Append("file=").Append(Property(style.Display(where.File.Path)))
            .Append(",line=").Append(start.Line + 1)
            .Append(",endLine=").Append(end.Line + 1);
        if (start.Line == end.Line)
        {
            text.Append(",col=").Append(start.Column + 1).Append(",endColumn=").Append(end.Column + 1);
        }

        text.Append(',');
    }

    private static string Message(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Message(text).Replace(":", "%3A").Replace(",", "%2C");
}
