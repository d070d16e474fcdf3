using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>Reads the directives of an <c>#ngxc name args;</c> line; they end with <c>;</c> and have no block.</summary>
internal sealed class ExtensionLine(SourceText source, TextSpan comment)
{
    public const string Marker = "#ngxc";

    /// <summary>True for a comment that starts with the marker and has its line for itself.</summary>
    public static bool IsAt(string text, TextSpan comment)
    {
        if (comment.Length <= Marker.Length
            || string.CompareOrdinal(text, comment.Start, Marker, 0, Marker.Length) != 0
            || text[comment.Start + Marker.Length] is not (' ' or '\t'))
        {
            return false;
        }

        return IgnoreComment.HasLineForItself(text, comment.Start) && !IgnoreComment.IsAt(text, comment);
    }

    public IEnumerable<SyntaxNode> Parse(DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source.Text, comment.Start + Marker.Length, comment.End);
        var words = new List<WordSyntax>();
        var directives = new List<SyntaxNode>();
        for (var token = lexer.Next(); token.Kind != SyntaxKind.EndOfFile; token = lexer.Next())
        {
            switch (token.Kind)
            {
                case SyntaxKind.Word or SyntaxKind.UnclosedWord:
                    words.Add(WordText.Read(source.Text, token.Span, token.Kind == SyntaxKind.Word));
                    break;
                case SyntaxKind.Semicolon when words.Count > 0:
                    directives.Add(Extension(words, token.Span.End));
                    words = [];
                    break;
                case SyntaxKind.Semicolon or SyntaxKind.OpenBrace or SyntaxKind.CloseBrace:
                    diagnostics.Add(Descriptors.Unexpected(source, token.Span));
                    return directives;
            }
        }

        if (words.Count > 0)
        {
            diagnostics.Add(Descriptors.EndOfExtension(source, new TextSpan(comment.End, 0)));
        }

        return directives;
    }

    private static DirectiveSyntax Extension(List<WordSyntax> words, int end) =>
        new(words[0], words.Skip(1).ToList(), null, TextSpan.FromBounds(words[0].Span.Start, end)) { IsExtension = true };
}
