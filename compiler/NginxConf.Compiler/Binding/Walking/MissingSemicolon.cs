using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>Explains a wrong number of arguments by the most frequent cause: the semicolon of the line before is missing.</summary>
internal static class MissingSemicolon
{
    public static Diagnostic Explain(Diagnostic diagnostic, SourceText file, DirectiveSyntax syntax)
    {
        var line = file.GetPosition(syntax.Name.Span.Start).Line;
        var previousEnd = syntax.Name.Span.End;
        foreach (var word in syntax.Arguments)
        {
            var startsLine = file.GetPosition(word.Span.Start).Line > line;
            if (startsLine && !word.IsQuoted && !Catalog.Find(word.Value).IsEmpty)
            {
                var end = new SourceSpan(file, new TextSpan(previousEnd, 0));
                return diagnostic.WithNote("a \";\" seems to be missing here", end);
            }

            line = file.GetPosition(word.Span.Start).Line;
            previousEnd = word.Span.End;
        }

        return diagnostic;
    }
}
