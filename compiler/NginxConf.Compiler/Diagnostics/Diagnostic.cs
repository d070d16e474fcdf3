using System.Globalization;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <summary>One message about the configuration, with its place and what belongs to it.</summary>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    SourceSpan? Where,
    EquatableArray<string> Arguments,
    EquatableArray<DiagnosticNote> Notes = default)
{
    public string Id => Descriptor.Id;

    public DiagnosticSeverity Severity => Descriptor.Severity;

    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>The message in nginx's words, without level and place.</summary>
    public string Message =>
        string.Format(CultureInfo.InvariantCulture, Descriptor.Format, Arguments.Cast<object>().ToArray());

    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceSpan? where, params string[] arguments) =>
        new(descriptor, where, arguments.ToEquatableArray());

    public Diagnostic WithNote(string message, SourceSpan? where = null) =>
        this with { Notes = Notes.Append(new DiagnosticNote(message, where)).ToEquatableArray() };

    /// <summary>The line nginx itself would print: <c>[emerg] MESSAGE in FILE:LINE</c>.</summary>
    public override string ToString()
    {
        var level = Severity switch
        {
            DiagnosticSeverity.Error => "emerg",
            DiagnosticSeverity.Warning => "warn",
            _ => "notice",
        };

        return Where is null ? $"[{level}] {Message}" : $"[{level}] {Message} in {Where}";
    }
}
