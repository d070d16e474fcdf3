using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run, its rules, and a result for each diagnostic.</summary>
internal sealed class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string RootId = "ROOT";

    private readonly JsonWriter _json = new();
    private readonly ReportStyle _style;
    private readonly List<DiagnosticDescriptor> _rules;

    private SarifReport(ReportStyle style, List<DiagnosticDescriptor> rules)
    {
        _style = style;
        _rules = rules;
    }

    public static string Write(CheckReport report, ReportStyle style)
    {
        var ids = new HashSet<string>(
            report.Diagnostics.Concat(report.Ignored.Select(ignored => ignored.Diagnostic)).Select(diagnostic => diagnostic.Id), StringComparer.Ordinal);
        var writer = new SarifReport(style, Descriptors.All.Where(descriptor => ids.Contains(descriptor.Id)).ToList());
        writer.Write(report);
        return writer._json.ToString();
    }

    private void Write(CheckReport report)
    {
        _json.BeginObject().Member("$schema", Schema).Member("version", "2.1.0").Name("runs").BeginArray().BeginObject();
        WriteTool();
        _json.Member("columnKind", "utf16CodeUnits");
        if (_style.Root.Length > 0)
        {
            _json.Name("originalUriBaseIds").BeginObject()
                .Name(RootId).BeginObject().Member("uri", "file://" + SarifUri.Escape(_style.Root)).EndObject()
                .EndObject();
        }

        _json.Name("results").BeginArray();
        foreach (var diagnostic in report.Diagnostics)
        {
            WriteResult(diagnostic, reason: null, diagnostic.Where is null ? MainFileOf(diagnostic, report) : "");
        }

        foreach (var ignored in report.Ignored)
        {
            WriteResult(ignored.Diagnostic, ignored.Reason, file: "");
        }

        _json.EndArray().EndObject().EndArray().EndObject();
    }

    /// <summary>Code scanning wants a place for each result; what has none is about the whole input.</summary>
    private static string MainFileOf(Diagnostic diagnostic, CheckReport report)
    {
        var input = report.Inputs.First(input => input.Review.Shown.Contains(diagnostic));
        return input.Files.FirstOrDefault() ?? input.Name;
    }

    private void WriteTool()
    {
        _json.Name("tool").BeginObject().Name("driver").BeginObject()
            .Member("name", "ngxc").Member("semanticVersion", _style.Version)
            .Name("rules").BeginArray();
        foreach (var rule in _rules)
        {
            _json.BeginObject().Member("id", rule.Id);
            WriteText("shortDescription", rule.Title);
            _json.Name("defaultConfiguration").BeginObject().Member("level", Level(rule.Severity)).EndObject().EndObject();
        }

        _json.EndArray().EndObject().EndObject();
    }

    private void WriteResult(Diagnostic diagnostic, string? reason, string file)
    {
        _json.BeginObject()
            .Member("ruleId", diagnostic.Id)
            .Member("ruleIndex", _rules.FindIndex(rule => rule.Id == diagnostic.Id))
            .Member("level", Level(diagnostic.Severity));
        WriteText("message", string.Join("\n", diagnostic.Notes.Where(note => note.Where is null).Select(note => note.Message).Prepend(diagnostic.Message)));
        _json.Name("locations").BeginArray().BeginObject();
        WritePlace(diagnostic.Where, file);
        _json.EndObject().EndArray();
        WriteRelated(diagnostic);
        if (reason is not null)
        {
            _json.Name("suppressions").BeginArray()
                .BeginObject().Member("kind", "inSource").Member("justification", reason).EndObject()
                .EndArray();
        }

        _json.EndObject();
    }

    private void WriteRelated(Diagnostic diagnostic)
    {
        var related = diagnostic.Notes.Where(note => note.Where is not null).ToList();
        if (related.Count == 0)
        {
            return;
        }

        _json.Name("relatedLocations").BeginArray();
        for (var i = 0; i < related.Count; i++)
        {
            _json.BeginObject().Member("id", i + 1);
            WritePlace(related[i].Where, file: "");
            WriteText("message", related[i].Message);
            _json.EndObject();
        }

        _json.EndArray();
    }

    private void WritePlace(SourceSpan? where, string file)
    {
        var path = _style.Display(where?.File.Path ?? file);
        _json.Name("physicalLocation").BeginObject().Name("artifactLocation").BeginObject();
        if (path.StartsWith("/", StringComparison.Ordinal))
        {
            _json.Member("uri", "file://" + SarifUri.Escape(path));
        }
        else
        {
            _json.Member("uri", SarifUri.Escape(path));
            if (_style.Root.Length > 0)
            {
                _json.Member("uriBaseId", RootId);
            }
        }

        _json.EndObject();
        if (where is not null)
        {
            WriteRegion(where.Start, where.End);
        }

        _json.EndObject();
    }

    private void WriteRegion(LinePosition start, LinePosition end) => _json.Name("region").BeginObject()
        .Member("startLine", start.Line + 1)
        .Member("startColumn", start.Column + 1)
        .Member("endLine", end.Line + 1)
        .Member("endColumn", end.Column + 1)
        .EndObject();

    private void WriteText(string name, string text) => _json.Name(name).BeginObject().Member("text", text).EndObject();

    private static string Level(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "note" : ReportWords.Severity(severity);
}
