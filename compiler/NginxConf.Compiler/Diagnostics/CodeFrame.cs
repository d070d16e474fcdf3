using System.Globalization;
using System.Text;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <summary>
/// Prints a diagnostic for people: nginx's own line first (so that it can be searched for), then the line of the
/// configuration with the place underlined, the id, and the notes.
/// </summary>
public static class CodeFrame
{
    /// <summary>Longer lines are cut to a window around the place.</summary>
    private const int MaxWidth = 160;

    public static string Render(Diagnostic diagnostic)
    {
        var frame = new StringBuilder();
        frame.Append("nginx: ");
        AppendVisible(frame, diagnostic.ToString());
        frame.Append('\n');
        var gutter = GutterWidth(diagnostic);
        if (diagnostic.Where is { } where)
        {
            AppendPlace(frame, where, gutter, diagnostic.Id);
        }
        else
        {
            frame.Append(' ', gutter).Append(" = ").Append(diagnostic.Id).Append('\n');
        }

        foreach (var note in diagnostic.Notes)
        {
            AppendNote(frame, note, gutter);
        }

        return frame.ToString();
    }

    private static int GutterWidth(Diagnostic diagnostic) => diagnostic.Notes
        .Select(note => note.Where)
        .Append(diagnostic.Where)
        .Max(where => where is null ? 1 : LineNumber(where).Length) + 1;

    private static string LineNumber(SourceSpan where) => (where.Start.Line + 1).ToString(CultureInfo.InvariantCulture);

    private static void AppendNote(StringBuilder frame, DiagnosticNote note, int gutter)
    {
        frame.Append(' ', gutter).Append(" = ");
        AppendVisible(frame, note.Message);
        if (note.Where is null)
        {
            frame.Append('\n');
            return;
        }

        frame.Append(": ").Append(note.Where).Append('\n');
        if (note.ShowsCode)
        {
            AppendPlace(frame, note.Where, gutter, "");
        }
    }

    private static void AppendPlace(StringBuilder frame, SourceSpan where, int gutter, string label)
    {
        var start = where.Start;
        var line = where.File.GetLine(start.Line);
        var column = Math.Min(start.Column, line.Length);
        var length = Math.Max(1, Math.Min(where.Span.Length, line.Length - column));
        var from = line.Length <= MaxWidth ? 0 : Math.Max(0, Math.Min(column - 20, line.Length - MaxWidth));
        var to = Math.Min(line.Length, from + MaxWidth);

        frame.Append(LineNumber(where).PadLeft(gutter)).Append(" | ");
        AppendVisible(frame, line.Substring(from, to - from));
        frame.Append('\n').Append(' ', gutter).Append(" | ");
        for (var i = from; i < column; i++)
        {
            frame.Append(i < line.Length && line[i] == '\t' ? '\t' : ' ');
        }

        frame.Append('^', Math.Max(1, Math.Min(length, to - column)));
        if (label.Length > 0)
        {
            frame.Append(' ').Append(label);
        }

        frame.Append('\n');
    }

    /// <summary>Control characters and bytes that are not UTF-8 must not reach a terminal.</summary>
    private static void AppendVisible(StringBuilder frame, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                frame.Append(c).Append(text[++i]);
            }
            else
            {
                frame.Append((char.IsControl(c) && c != '\t') || char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }
    }
}
