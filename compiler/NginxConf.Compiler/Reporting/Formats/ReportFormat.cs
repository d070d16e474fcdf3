namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>How a report is printed; docs/check.md shows each.</summary>
public enum ReportFormat
{
    /// <summary>For people: nginx's line, then the code with the place underlined.</summary>
    Text,

    /// <summary>For scripts.</summary>
    Json,

    /// <summary>Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions, which annotate the changed lines.</summary>
    GitHub,

    /// <summary>JUnit's XML, for whatever shows test results.</summary>
    JUnit,
}
