using System.Globalization;
using System.Text;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <summary>
/// Prints a diagnostic for people: nginx's own line first (so that it can be searched for), then the line of the
/// configuration with the place underlined, the id, and the notes.
/// </summary>
public sealed class CodeFrame
{
    /// <summary>Longer lines are cut to a window around the place.</summary>
    private const int MaxWidth = 160;

    private readonly StringBuilder _frame = new();
    private readonly FrameColors _colors;
    private readonly string _color;
    private readonly int _gutter;

    private CodeFrame(Diagnostic diagnostic, FrameColors colors)
    {
        _colors = colors;
        _color = colors.Of(diagnostic.Severity);
        _gutter = diagnostic.Notes
            .Select(note => note.Where)
            .Append(diagnostic.Where)
            .Max(where => where is null ? 1 : LineNumber(where).Length) + 1;
    }

    /// <summary>The diagnostic with the code that it speaks of.</summary>
    public static string Render(Diagnostic diagnostic) => Render(diagnostic, FrameColors.None);

    public static string Render(Diagnostic diagnostic, FrameColors colors)
    {
        var frame = new CodeFrame(diagnostic, colors);
        frame.Append(diagnostic);
        return frame._frame.ToString();
    }

    /// <summary>Only the first line: <c>nginx: [level] message in FILE:LINE</c>, without line feed.</summary>
    public static string RenderLine(Diagnostic diagnostic) => RenderLine(diagnostic, FrameColors.None);

    public static string RenderLine(Diagnostic diagnostic, FrameColors colors)
    {
        var line = VisibleText.Of(diagnostic.ToString());
        var level = line.IndexOf(']') + 1;
        return $"nginx: {colors.Of(diagnostic.Severity)}{line.Substring(0, level)}{colors.Reset}{line.Substring(level)}";
    }

    private static string LineNumber(SourceSpan where) => (where.Start.Line + 1).ToString(CultureInfo.InvariantCulture);

    private void Append(Diagnostic diagnostic)
    {
        _frame.Append(RenderLine(diagnostic, _colors)).Append('\n');
        if (diagnostic.Where is { } where)
        {
            AppendPlace(where, diagnostic.Id);
        }
        else
        {
            AppendGutter("", "=").Append(diagnostic.Id).Append('\n');
        }

        foreach (var note in diagnostic.Notes)
        {
            AppendNote(note);
        }
    }

    private void AppendNote(DiagnosticNote note)
    {
        AppendGutter("", "=").Append(VisibleText.Of(note.Message));
        if (note.Where is null)
        {
            _frame.Append('\n');
            return;
        }

        _frame.Append(": ").Append(VisibleText.Of(note.Where.ToString())).Append('\n');
        if (note.ShowsCode)
        {
            AppendPlace(note.Where, "");
        }
    }

    private void AppendPlace(SourceSpan where, string label)
    {
        var start = where.Start;
        var line = where.File.GetLine(start.Line);
        var column = Math.Min(start.Column, line.Length);
        var length = Math.Max(1, Math.Min(where.Span.Length, line.Length - column));
        var from = line.Length <= MaxWidth ? 0 : Math.Max(0, Math.Min(column - 20, line.Length - MaxWidth));
        var to = Math.Min(line.Length, from + MaxWidth);

        AppendGutter(LineNumber(where), "|").Append(VisibleText.Of(line.Substring(from, to - from))).Append('\n');
        AppendGutter("", "|");
        for (var i = from; i < column; i++)
        {
            _frame.Append(i < line.Length && line[i] == '\t' ? '\t' : ' ');
        }

        _frame.Append(_color).Append('^', Math.Max(1, Math.Min(length, to - column))).Append(label.Length > 0 ? " " + label : "")
            .Append(_colors.Reset).Append('\n');
    }

    private StringBuilder AppendGutter(string lineNumber, string mark) =>
        _frame.Append(_colors.Gutter).Append(lineNumber.PadLeft(_gutter)).Append(' ').Append(mark).Append(_colors.Reset).Append(' ');
}
