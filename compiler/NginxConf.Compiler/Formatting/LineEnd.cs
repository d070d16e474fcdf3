using NginxConf.Compiler.Syntax;

namespace NginxConf.Compiler.Formatting;

/// <summary>The line end of a file: that of its first line; inside words and raw bodies nothing changes.</summary>
internal static class LineEnd
{
    public static string Of(SyntaxTree tree)
    {
        var text = tree.Source.Text;
        foreach (var token in tree.Tokens)
        {
            var newline = token.Kind == SyntaxKind.Whitespace ? text.IndexOf('\n', token.Span.Start, token.Span.Length) : -1;
            if (newline >= 0)
            {
                return newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
            }
        }

        return "\n";
    }
}
