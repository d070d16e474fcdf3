using System.Text;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>
/// JUnit's XML: each input is a test suite, each of its files a test case that fails when the file has an error; warnings and
/// infos are its output.
/// </summary>
internal static class JUnitReport
{
    public static string Write(CheckReport report, ReportStyle style)
    {
        var suites = report.Inputs.Select(input => (Input: input, Cases: Cases(input))).ToList();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.Append($"<testsuites name=\"ngxc check\"{Counts(suites.SelectMany(suite => suite.Cases).ToList())}>\n");
        foreach (var (input, cases) in suites)
        {
            xml.Append($"  <testsuite name=\"{Escape(input.Name)}\"{Counts(cases)}>\n");
            foreach (var (path, diagnostics) in cases)
            {
                AppendCase(xml, input, style.Display(path), diagnostics);
            }

            xml.Append("  </testsuite>\n");
        }

        return xml.Append("</testsuites>\n").ToString();
    }

    /// <summary>The files of an input with their diagnostics; what has no place belongs to the first file.</summary>
    private static List<(string Path, List<Diagnostic> Diagnostics)> Cases(CheckedInput input)
    {
        var paths = input.Files.Concat(input.Review.Shown.Select(d => d.Where?.File.Path).OfType<string>())
            .DefaultIfEmpty(input.Name).Distinct(StringComparer.Ordinal).ToList();
        return paths
            .Select(path => (path, input.Review.Shown.Where(d => (d.Where?.File.Path ?? paths[0]) == path).ToList()))
            .ToList();
    }

    private static string Counts(List<(string Path, List<Diagnostic> Diagnostics)> cases) =>
        $" tests=\"{cases.Count}\" failures=\"{cases.Count(item => HasErrors(item.Diagnostics))}\" errors=\"0\" skipped=\"0\"";

    private static bool HasErrors(List<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.IsError);

    private static void AppendCase(StringBuilder xml, CheckedInput input, string path, List<Diagnostic> diagnostics)
    {
        xml.Append($"    <testcase classname=\"{Escape(input.Name)}\" name=\"{Escape(path)}\" file=\"{Escape(path)}\"");
        if (diagnostics.Count == 0)
        {
            xml.Append(" />\n");
            return;
        }

        xml.Append(">\n");
        var errors = diagnostics.Where(diagnostic => diagnostic.IsError).ToList();
        if (errors.Count > 0)
        {
            xml.Append($"      <failure type=\"{errors[0].Id}\" message=\"{Escape(Headline(errors))}\">{Escape(Frames(errors))}</failure>\n");
        }

        if (errors.Count < diagnostics.Count)
        {
            xml.Append($"      <system-out>{Escape(Frames(diagnostics.Except(errors)))}</system-out>\n");
        }

        xml.Append("    </testcase>\n");
    }

    private static string Headline(List<Diagnostic> errors) =>
        errors.Count == 1 ? errors[0].Message : $"{errors[0].Message} (and {ReportWords.Count(errors.Count - 1, "further error")})";

    private static string Frames(IEnumerable<Diagnostic> diagnostics) =>
        string.Join("\n", diagnostics.Select(diagnostic => CodeFrame.Render(diagnostic)));

    private static string Escape(string text) => string.Join("\n", text.Split('\n').Select(VisibleText.Of))
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
