using NginxConf.Compiler.Formatting;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Formatting;

/// <summary>Formats strings and checks what must hold for every result.</summary>
internal static class Formatted
{
    /// <summary>The canonical form of a text without mistakes.</summary>
    public static string Of(string text)
    {
        var formatted = Format(text).ShouldNotBeNull(text);
        Format(formatted).ShouldBe(formatted, $"a second run changes:\n{text}");
        Words(formatted).ShouldBe(Words(text), text);
        Comments(formatted).ShouldBe(Comments(text), text);
        return formatted;
    }

    /// <summary>Null for a text with syntax mistakes.</summary>
    public static string? Format(string text) => SourceFormatter.Format(Source(text)).Text;

    /// <summary>Everything that has a meaning, as written, in order: words with their quotes, terminators, bodies.</summary>
    private static string[] Words(string text) =>
        Tokens(text, SyntaxKind.Word, SyntaxKind.Semicolon, SyntaxKind.OpenBrace, SyntaxKind.CloseBrace, SyntaxKind.RawText);

    private static string[] Comments(string text) => [.. Tokens(text, SyntaxKind.Comment).Select(comment => comment.TrimEnd())];

    private static string[] Tokens(string text, params SyntaxKind[] kinds)
    {
        var tree = SyntaxTree.Parse(Source(text));
        return [.. tree.Tokens.Where(token => kinds.Contains(token.Kind)).Select(token => tree.TextOf(token.Span))];
    }

    private static SourceText Source(string text) => new("/etc/nginx/nginx.conf", text);
}
