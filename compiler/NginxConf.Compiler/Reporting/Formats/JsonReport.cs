using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Reporting.Formats;

/// <summary>JSON for scripts; docs/check.md describes its members, which only grow in number.</summary>
internal sealed class JsonReport
{
    private const int FormatVersion = 1;

    private readonly JsonWriter _json = new();
    private readonly ReportStyle _style;

    private JsonReport(ReportStyle style) => _style = style;

    public static string Write(CheckReport report, ReportStyle style)
    {
        var writer = new JsonReport(style);
        writer.Write(report);
        return writer._json.ToString();
    }

    private void Write(CheckReport report)
    {
        _json.BeginObject()
            .Member("version", FormatVersion)
            .Name("tool").BeginObject().Member("name", "ngxc").Member("version", _style.Version).EndObject()
            .Name("summary").BeginObject()
            .Member("errors", report.Count(DiagnosticSeverity.Error))
            .Member("warnings", report.Count(DiagnosticSeverity.Warning))
            .Member("infos", report.Count(DiagnosticSeverity.Info))
            .Member("ignored", report.Ignored.Count)
            .EndObject();
        WriteList("inputs", report.Inputs, WriteInput);
        WriteList("diagnostics", report.Diagnostics, diagnostic => WriteDiagnostic(diagnostic, reason: null));
        WriteList("ignored", report.Ignored, ignored => WriteDiagnostic(ignored.Diagnostic, ignored.Reason));
        _json.EndObject();
    }

    private void WriteInput(CheckedInput input)
    {
        _json.BeginObject().Member("name", input.Name).Member("kind", input.Kind.ToString().ToLowerInvariant());
        if (input.Context is not null)
        {
            _json.Member("context", input.Context);
        }

        WriteList("files", input.Files, path => _json.Value(_style.Display(path)));
        _json.EndObject();
    }

    private void WriteDiagnostic(Diagnostic diagnostic, string? reason)
    {
        _json.BeginObject()
            .Member("id", diagnostic.Id)
            .Member("severity", ReportWords.Severity(diagnostic.Severity))
            .Member("message", diagnostic.Message);
        if (reason is not null)
        {
            _json.Member("reason", reason);
        }

        WritePlace(diagnostic.Where);
        WriteList("notes", diagnostic.Notes, WriteNote);
        _json.EndObject();
    }

    private void WriteNote(DiagnosticNote note)
    {
        _json.BeginObject().Member("message", note.Message);
        WritePlace(note.Where);
        _json.EndObject();
    }

    private void WritePlace(SourceSpan? where)
    {
        if (where is not null)
        {
            var (start, end) = (where.Start, where.End);
            _json.Member("file", _style.Display(where.File.Path))
                .Member("line", start.Line + 1)
                .Member("column", start.Column + 1)
                .Member("endLine", end.Line + 1)
                .Member("endColumn", end.Column + 1);
        }
    }

    private void WriteList<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.Name(name).BeginArray();
        foreach (var item in items)
        {
            write(item);
        }

        _json.EndArray();
    }
}
