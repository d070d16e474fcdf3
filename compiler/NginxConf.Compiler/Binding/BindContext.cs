using System.Text.RegularExpressions;
using NginxConf.Compiler.Binding.Scopes;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Binding;

/// <summary>What all parts of one binding share: the diagnostics, and the names that the configuration defines and uses.</summary>
internal sealed class BindContext
{
    /// <summary>The names in a pattern that could not be read.</summary>
    private static readonly Regex s_namedGroup = new(@"\(\?P?[<'](\w+)[>']", RegexOptions.CultureInvariant);

    public BindContext()
    {
        Variables = new VariableScope(this);
        Upstreams = new UpstreamScope(this);
        LogFormats = new LogFormatScope(this);
    }

    public DiagnosticBag Diagnostics { get; } = new();

    public VariableScope Variables { get; }

    public UpstreamScope Upstreams { get; }

    public LogFormatScope LogFormats { get; }

    /// <summary>Reports a diagnostic with the chain of includes through which its file was read.</summary>
    public void Report(Diagnostic diagnostic, IncludeSite? includedFrom)
    {
        for (var site = includedFrom; site is not null; site = site.Outer)
        {
            diagnostic = diagnostic with
            {
                Notes = diagnostic.Notes.Append(new DiagnosticNote("included from", site.Where, ShowsCode: false)).ToEquatableArray(),
            };
        }

        Diagnostics.Add(diagnostic);
    }

    /// <summary>Reports that nginx refuses an argument, in nginx's words.</summary>
    public void Invalid(BoundDirective directive, int argument, string message) =>
        Mistake(directive, Descriptors.InvalidValue(directive.At(argument), message));

    /// <summary>Reports a mistake in a directive's arguments unless the directive has one already.</summary>
    public void Mistake(BoundDirective directive, Diagnostic diagnostic)
    {
        if (directive.FirstMistake(diagnostic) is { } first)
        {
            Report(first, directive.IncludedFrom);
        }
    }

    public void Suspicious(BoundDirective directive, int argument, string message) =>
        Report(Descriptors.SuspiciousValue(directive.At(argument), message), directive.IncludedFrom);

    public void Unsupported(BoundDirective directive, int argument, string message) =>
        Report(Descriptors.UnsupportedValue(directive.At(argument), message), directive.IncludedFrom);

    public static Diagnostic ToDiagnostic(ValueError error, SourceSpan where) =>
        error.Kind == ValueErrorKind.Unsupported
            ? Descriptors.UnsupportedValue(where, error.Message)
            : Descriptors.InvalidValue(where, error.Message);

    /// <summary>Reads an argument as text with variables and notes the variables as used; null after a mistake.</summary>
    public Template? Template(BoundDirective directive, int argument) =>
        Template(directive.Words[argument], directive.At(argument), directive.IncludedFrom);

    public Template? Template(string text, SourceSpan where, IncludeSite? includedFrom)
    {
        var template = Take<Template>(Templates.Template.Parse(text), where, includedFrom);
        if (template is not null)
        {
            Variables.Use(template, where, includedFrom);
        }

        return template;
    }

    /// <summary>Reads a regex and defines the variables of its named groups; null after a mistake.</summary>
    public Pattern? Pattern(BoundDirective directive, int argument, string text, bool ignoreCase) =>
        Pattern(text, ignoreCase, directive.At(argument), directive.IncludedFrom);

    public Pattern? Pattern(string text, bool ignoreCase, SourceSpan where, IncludeSite? includedFrom)
    {
        var pattern = Take<Pattern>(Values.Patterns.Pattern.Parse(text, ignoreCase), where, includedFrom);
        if (pattern is null)
        {
            foreach (Match group in s_namedGroup.Matches(text))
            {
                Variables.Assume(group.Groups[1].Value);
            }

            return null;
        }

        foreach (var group in pattern.GroupNames)
        {
            Variables.Define(group.Name, where, includedFrom);
        }

        return pattern;
    }

    private TValue? Take<TValue>(ParsedValue parsed, SourceSpan where, IncludeSite? includedFrom) where TValue : Value
    {
        if (parsed.Error is { } error)
        {
            Report(ToDiagnostic(error, where), includedFrom);
        }

        return parsed.Value as TValue;
    }
}
