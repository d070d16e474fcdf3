using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NginxConf.Compiler.Text;
using ConfigDiagnostic = NginxConf.Compiler.Diagnostics.Diagnostic;
using ConfigSeverity = NginxConf.Compiler.Diagnostics.DiagnosticSeverity;

namespace NginxConf.Generators;

/// <summary>Reports the compiler's diagnostics where they belong: <c>nginx.conf(3,5): error NGX2001: ...</c>.</summary>
internal static class RoslynDiagnostic
{
    public static Diagnostic From(ConfigDiagnostic diagnostic)
    {
        var severity = diagnostic.Severity switch
        {
            ConfigSeverity.Error => DiagnosticSeverity.Error,
            ConfigSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        var text = string.Join("; ", diagnostic.Notes.Select(note => note.Where is null ? note.Message : $"{note.Message} ({note.Where})")
            .Prepend(diagnostic.Message));

        return Diagnostic.Create(
            diagnostic.Id,
            category: "NginxConf",
            message: text,
            severity,
            defaultSeverity: severity,
            isEnabledByDefault: true,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            title: diagnostic.Descriptor.Title,
            location: diagnostic.Where is { } where ? LocationOf(where) : Location.None);
    }

    private static Location LocationOf(SourceSpan where) => Location.Create(
        where.File.Path,
        new Microsoft.CodeAnalysis.Text.TextSpan(where.Span.Start, where.Span.Length),
        new LinePositionSpan(Position(where.Start), Position(where.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition Position(Compiler.Text.LinePosition position) =>
        new(position.Line, position.Column);
}
