using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Formatting;

/// <summary>Reads the result again and compares it with what was formatted: nothing but white space may differ.</summary>
internal static class MeaningCheck
{
    /// <exception cref="InvalidOperationException">The result means something else: a defect of the formatter.</exception>
    public static void Run(SyntaxTree before, string text)
    {
        var after = SyntaxTree.Parse(new SourceText(before.Source.Path, text));
        if (!after.Diagnostics.IsEmpty || !AreSame(before, after, isComment: false) || !AreSame(before, after, isComment: true))
        {
            throw new InvalidOperationException($"formatting \"{before.Source.Path}\" would change its meaning; it is left as it is");
        }
    }

    private static bool AreSame(SyntaxTree before, SyntaxTree after, bool isComment)
    {
        using var left = Select(before, isComment).GetEnumerator();
        using var right = Select(after, isComment).GetEnumerator();
        while (left.MoveNext())
        {
            if (!right.MoveNext() || left.Current.Kind != right.Current.Kind || !IsSame(before, left.Current, after, right.Current))
            {
                return false;
            }
        }

        return !right.MoveNext();
    }

    private static IEnumerable<SyntaxToken> Select(SyntaxTree tree, bool isComment) =>
        tree.Tokens.Where(token =>
        token.Kind is not (SyntaxKind.Whitespace or SyntaxKind.EndOfFile) && (token.Kind == SyntaxKind.Comment) == isComment);

    private static bool IsSame(SyntaxTree before, SyntaxToken left, SyntaxTree after, SyntaxToken right)
    {
        var leftText = before.Source.Text;
        var rightText = after.Source.Text;
        if (left.Kind != SyntaxKind.Comment)
        {
            return IsSame(leftText, left.Span, rightText, right.Span);
        }

        return IsSame(leftText, CommentText.Trim(leftText, left.Span), rightText, CommentText.Trim(rightText, right.Span))
            && ExtensionLine.IsAt(leftText, left.Span) == ExtensionLine.IsAt(rightText, right.Span);
    }

    private static bool IsSame(string left, TextSpan leftSpan, string right, TextSpan rightSpan) =>
        leftSpan.Length == rightSpan.Length
        && string.CompareOrdinal(left, leftSpan.Start, right, rightSpan.Start, leftSpan.Length) == 0;
}
