using NginxConf.Cli.Checking;
using NginxConf.Compiler.Analysis;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Reporting.Formats;
using NginxConf.Compiler.Text;

namespace NginxConf.Cli.Commands;

/// <summary>
/// <c>ngxc check</c>: all diagnostics. Exit code 0 without findings, 1 with, 2 where the check could not run (see
/// <see cref="UserErrorException"/>).
/// </summary>
internal static class CheckCommand
{
    public static int Run(CheckOptions options)
    {
        var reader = new InputReader(options);
        var inputs = options.Files.Distinct(StringComparer.Ordinal).Select(reader.Read).ToList();
        var report = new CheckReport(inputs.Select(SiteCheck.Run).ToEquatableArray());

        var folder = Environment.CurrentDirectory.TrimEnd('/') + "/";
        Console.Out.Write(ReportWriter.Write(report, options.Format, new ReportStyle
        {
            // The text format shows paths as nginx does: in full.
            Root = options.Format == ReportFormat.Text ? "" : folder,
            Colors = options.Colors,
            Version = typeof(CheckCommand).Assembly.GetName().Version?.ToString(3) ?? "",
        }));
        return report.HasFindings(options.FailOn) ? 1 : 0;
    }
}
