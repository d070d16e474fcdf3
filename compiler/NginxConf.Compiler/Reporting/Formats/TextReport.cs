using System.Text;
using NginxConf.Compiler.Diagnostics;

namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>Code frames, one line for each info, and a line for each input.</summary>
internal static class TextReport
{
    public static string Write(CheckReport report, ReportStyle style)
    {
        var text = new StringBuilder();
        var colors = style.Colors ? FrameColors.Ansi : FrameColors.None;
        var known = new HashSet<Diagnostic>();
        foreach (var input in report.Inputs)
        {
            foreach (var diagnostic in input.Review.Shown.Where(known.Add))
            {
                text.Append(diagnostic.Severity == DiagnosticSeverity.Info
                    ? CodeFrame.RenderLine(diagnostic, colors)
                    : CodeFrame.Render(diagnostic, colors)).Append('\n');
            }

            text.Append(Summary(input)).Append('\n');
        }

        return text.ToString();
    }

    private static string Summary(CheckedInput input)
    {
        var summary = $"{input.Name}: {ReportWords.Count(input.Count(DiagnosticSeverity.Error), "error")}, "
            + ReportWords.Count(input.Count(DiagnosticSeverity.Warning), "warning");
        var ignored = input.Review.Ignored.Count;
        return ignored == 0 ? summary : $"{summary}, {ignored} ignored";
    }
}
