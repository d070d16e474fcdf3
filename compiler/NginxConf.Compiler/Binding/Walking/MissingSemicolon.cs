using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>
/// The most frequent mistake of all: a semicolon is missing, and nginx takes the directive on the next line for arguments. Where
/// that is a mistake, the cause is added to its message; where nginx accepts it, it is a warning.
/// </summary>
internal static class MissingSemicolon
{
    public static Diagnostic Explain(Diagnostic diagnostic, SourceText file, DirectiveSyntax syntax) =>
        FindSwallowed(file, syntax, DirectiveContexts.Any) is { } swallowed ? AddCause(diagnostic, file, syntax, swallowed) : diagnostic;

    /// <summary>A warning about a directive that nginx accepts, or null.</summary>
    public static Diagnostic? Warn(SourceText file, DirectiveSyntax syntax, DirectiveContexts context) =>
        FindSwallowed(file, syntax, context) is { } swallowed
            ? AddCause(
                Descriptors.SwallowedDirective(new SourceSpan(file, swallowed.Span), swallowed.Value, syntax.Name.Value), file, syntax, swallowed)
            : null;

    /// <summary>The argument that starts a further line and is the name of a directive.</summary>
    private static WordSyntax? FindSwallowed(SourceText file, DirectiveSyntax syntax, DirectiveContexts context)
    {
        var head = syntax.HeadSpan;
        if (file.Text.IndexOf('\n', head.Start, head.Length) < 0)
        {
            return null;
        }

        var previous = syntax.Name;
        foreach (var word in syntax.Arguments)
        {
            var startsLine = file.Text.IndexOf('\n', previous.Span.End, word.Span.Start - previous.Span.End) >= 0;
            if (startsLine && !word.IsQuoted && Catalog.Find(word.Value, context) is not null)
            {
                return word;
            }

            previous = word;
        }

        return null;
    }

    private static Diagnostic AddCause(Diagnostic diagnostic, SourceText file, DirectiveSyntax syntax, WordSyntax swallowed)
    {
        var head = syntax.Arguments.TakeWhile(argument => argument != swallowed).Prepend(syntax.Name).ToList();
        var text = string.Join(" ", head.Select(word => file.Text.Substring(word.Span.Start, word.Span.Length)));
        var end = new TextSpan(head[head.Count - 1].Span.End, 0);
        return diagnostic.WithNote($"is \";\" missing after \"{text}\"?", new SourceSpan(file, end));
    }
}
