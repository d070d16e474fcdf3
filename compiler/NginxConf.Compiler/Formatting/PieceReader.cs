using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Formatting;

/// <summary>Folds the white space of a tree into the tokens that follow it.</summary>
internal static class PieceReader
{
    private const int TabWidth = 8;

    public static IReadOnlyList<Piece> Read(SyntaxTree tree)
    {
        var text = tree.Source.Text;
        var pieces = new List<Piece>(tree.Tokens.Count);
        var newlines = 0;
        var isWide = false;
        var column = 0;
        foreach (var token in tree.Tokens)
        {
            if (token.Kind == SyntaxKind.Whitespace)
            {
                newlines = CountNewlines(text, token.Span);
                isWide = newlines == 0 && (token.Span.Length > 1 || text[token.Span.Start] == '\t');
            }
            else if (token.Kind != SyntaxKind.EndOfFile)
            {
                pieces.Add(new Piece(token.Kind, token.Span, newlines, isWide, column));
                newlines = 0;
                isWide = false;
            }

            column = Advance(text, token.Span, column);
        }

        return pieces;
    }

    private static int CountNewlines(string text, TextSpan span)
    {
        var count = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            count += text[i] == '\n' ? 1 : 0;
        }

        return count;
    }

    private static int Advance(string text, TextSpan span, int column)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            column = text[i] switch
            {
                '\n' => 0,
                '\t' => ((column / TabWidth) + 1) * TabWidth,
                _ => column + 1,
            };
        }

        return column;
    }
}
