namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>What a report depends on besides the diagnostics.</summary>
public sealed record ReportStyle
{
    /// <summary>The directory, with its final slash, below which paths are printed relative; empty for none.</summary>
    public string Root { get; init; } = "";

    /// <summary>ANSI colours, in the text format.</summary>
    public bool Colors { get; init; }

    /// <summary>The tool's version.</summary>
    public required string Version { get; init; }

    internal string Display(string path) =>
        Root.Length > 0 && path.StartsWith(Root, StringComparison.Ordinal) ? path.Substring(Root.Length) : path;
}
