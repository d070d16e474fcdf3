namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>Prints a report in one of the formats.</summary>
public static class ReportWriter
{
    public static string Write(CheckReport report, ReportFormat format, ReportStyle style) => format switch
    {
        ReportFormat.Json => JsonReport.Write(report, style),
        ReportFormat.Sarif => SarifReport.Write(report, style),
        ReportFormat.GitHub => GitHubReport.Write(report, style),
        ReportFormat.JUnit => JUnitReport.Write(report, style),
        _ => TextReport.Write(report, style),
    };
}
