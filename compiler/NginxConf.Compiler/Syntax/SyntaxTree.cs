using System.Text;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>
/// A parsed file. Lossless: the tokens cover every character, so <see cref="ToString"/> returns the input. Parsing takes
/// linear time, never throws and does not recurse; every syntax mistake is in <see cref="Diagnostics"/>.
/// </summary>
public sealed class SyntaxTree
{
    internal SyntaxTree(
        SourceText source,
        FileSyntax root,
        IReadOnlyList<SyntaxToken> tokens,
        EquatableArray<Diagnostic> diagnostics)
    {
        Source = source;
        Root = root;
        Tokens = tokens;
        Diagnostics = diagnostics;
    }

    public SourceText Source { get; }

    public FileSyntax Root { get; }

    public IReadOnlyList<SyntaxToken> Tokens { get; }

    public EquatableArray<Diagnostic> Diagnostics { get; }

    public static SyntaxTree Parse(SourceText source) => new Parser(source).Parse();

    /// <summary>The text of a span.</summary>
    public string TextOf(TextSpan span) => Source.Text.Substring(span.Start, span.Length);

    public override string ToString()
    {
        var text = new StringBuilder(Source.Text.Length);
        foreach (var token in Tokens)
        {
            text.Append(Source.Text, token.Span.Start, token.Span.Length);
        }

        return text.ToString();
    }
}
