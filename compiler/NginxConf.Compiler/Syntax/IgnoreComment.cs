using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>
/// An <c>#ngxc ignore ID reason</c> comment. Behind a directive it speaks of its own line, on a line of its own of the line
/// below (several may stand above each other).
/// </summary>
/// <param name="Id">Which diagnostics are accepted; empty where it is missing.</param>
/// <param name="Reason">Why; empty where it is missing.</param>
/// <param name="Where">The comment.</param>
/// <param name="Line">The zero-based line it speaks of.</param>
public sealed record IgnoreComment(string Id, string Reason, SourceSpan Where, int Line)
{
    private const string Marker = "#ngxc";
    private const string Word = "ignore";

    private static readonly char[] s_blanks = [' ', '\t', '\r'];

    /// <summary>True where a comment starts as an ignore comment does, complete or not.</summary>
    public static bool IsAt(string text, TextSpan comment) => Words(text, comment) is { Length: > 1 } words && words[0] == Marker && words[1] == Word;

    /// <summary>The ignore comments of a file, in file order.</summary>
    public static IReadOnlyList<IgnoreComment> In(SourceText file)
    {
        if (file.Text.IndexOf(Marker, StringComparison.Ordinal) < 0)
        {
            return [];
        }

        var found = new List<IgnoreComment>();
        foreach (var token in SyntaxTree.Parse(file).Tokens.Reverse())
        {
            if (token.Kind == SyntaxKind.Comment && IsAt(file.Text, token.Span))
            {
                found.Add(Read(file, token.Span, below: found.Count > 0 ? found[found.Count - 1] : null));
            }
        }

        found.Reverse();
        return found;
    }

    /// <summary>True when nothing but blanks stands before a comment on its line.</summary>
    internal static bool HasLineForItself(string text, int commentStart)
    {
        var i = commentStart - 1;
        while (i >= 0 && text[i] is ' ' or '\t' or '\r')
        {
            i--;
        }

        return i < 0 || text[i] == '\n';
    }

    private static IgnoreComment Read(SourceText file, TextSpan comment, IgnoreComment? below)
    {
        var words = Words(file.Text, comment);
        var where = new SourceSpan(file, comment);
        var line = where.Start.Line;
        if (HasLineForItself(file.Text, comment.Start))
        {
            line = below is not null && below.Where.Start.Line == line + 1 && HasLineForItself(file.Text, below.Where.Span.Start)
                ? below.Line
                : line + 1;
        }

        return new IgnoreComment(words.Length > 2 ? words[2] : "", string.Join(" ", words.Skip(3)), where, line);
    }

    private static string[] Words(string text, TextSpan comment) =>
        string.CompareOrdinal(text, comment.Start, Marker, 0, Marker.Length) == 0
            ? text.Substring(comment.Start, comment.Length).Split(s_blanks, StringSplitOptions.RemoveEmptyEntries)
            : [];
}
