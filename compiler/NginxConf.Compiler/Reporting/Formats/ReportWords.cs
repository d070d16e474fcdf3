using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>Words and texts that several formats share.</summary>
internal static class ReportWords
{
    public static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    public static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";

    /// <summary>The message and below it the notes, one on each line.</summary>
    public static string MessageWithNotes(Diagnostic diagnostic, ReportStyle style) =>
        string.Join("\n", diagnostic.Notes.Select(note => Note(note, style)).Prepend(VisibleText.Of(diagnostic.Message)));

    private static string Note(DiagnosticNote note, ReportStyle style) => VisibleText.Of(
        note.Where is null ? note.Message : $"{note.Message}: {style.Display(note.Where.File.Path)}:{note.Where.Start.Line + 1}");
}
