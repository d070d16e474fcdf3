using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>Reads the directives of an <c>#ngxc name args;</c> line; they end with <c>;</c> and have no block.</summary>
/// <param name="source">The file.</param>
/// <param name="content">What stands behind the marker, up to the end of the line.</param>
internal sealed class ExtensionLine(SourceText source, TextSpan content)
{
    public IEnumerable<SyntaxNode> Parse(TextSpan comment, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source.Text, content.Start, content.End);
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
