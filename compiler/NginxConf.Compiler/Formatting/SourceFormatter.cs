using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Formatting;

/// <summary>
/// Brings one file into canonical form (docs/fmt.md has the rules). Only white space changes: the words with their quoting,
/// the comments and the raw bodies come out as they went in, which is checked on every result.
/// </summary>
public static class SourceFormatter
{
    /// <summary>As deep as the binder goes; the indentation of deeper blocks would grow with the square of the depth.</summary>
    private const int MaxDepth = 100;

    /// <summary>Formats a file that has no syntax mistakes; linear in its length.</summary>
    public static FormatResult Format(SourceText source)
    {
        var tree = SyntaxTree.Parse(source);
        if (!tree.Diagnostics.IsEmpty)
        {
            return new FormatResult(null, tree.Diagnostics);
        }

        if (FindTooDeep(tree) is { } tooDeep)
        {
            return new FormatResult(null, EquatableArray.Create(tooDeep));
        }

        var pieces = PieceReader.Read(tree);
        var lines = new LineBuilder(source.Text, pieces).Build();
        ColumnAligner.Align(lines);
        var text = LineWriter.Write(lines, LineEnd.Of(tree));
        MeaningCheck.Run(tree, text);
        return new FormatResult(text, default);
    }

    private static Diagnostic? FindTooDeep(SyntaxTree tree)
    {
        var depth = 0;
        foreach (var token in tree.Tokens)
        {
            depth += token.Kind switch { SyntaxKind.OpenBrace => 1, SyntaxKind.CloseBrace => -1, _ => 0 };
            if (depth > MaxDepth)
            {
                return Descriptors.TooDeep(new SourceSpan(tree.Source, token.Span), MaxDepth);
            }
        }

        return null;
    }
}
