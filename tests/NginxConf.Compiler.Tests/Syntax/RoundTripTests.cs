using System.Text;
using NginxConf.Compiler.Syntax;

namespace NginxConf.Compiler.Tests.Syntax;

public sealed class RoundTripTests
{
    private static readonly string[] s_pieces =
    [
        " ", "\n", "\t", "\r\n", "a", "server", "location", "${x}", "$", "{", "}", ";", "\"", "'", "\\", "#", "#ngxc ", "#ngxc a b;\n",
        "x_by_lua_block", "[[", "]]", "--", "é", "\uDCFF", "\0", ")", "(", "~", "=", "\\n", "if ($a", "\"b c\"", "'d'",
    ];

    [Fact]
    public void Any_text_comes_back_unchanged()
    {
        var random = new Random(20261120);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(0, 30); i > 0; i--)
            {
                text.Append(s_pieces[random.Next(s_pieces.Length)]);
            }

            Check(text.ToString());
        }
    }

    private static void Check(string text)
    {
        var tree = SyntaxDump.Parse(text);
        tree.ToString().ShouldBe(text);
        var position = 0;
        foreach (var token in tree.Tokens)
        {
            token.Span.Start.ShouldBe(position, text);
            position = token.Span.End;
        }

        position.ShouldBe(text.Length);
        CheckNesting(tree.Root.Members, 0, text.Length, text);
    }

    private static void CheckNesting(IReadOnlyList<SyntaxNode> members, int start, int end, string text)
    {
        foreach (var member in members)
        {
            member.Span.Start.ShouldBeGreaterThanOrEqualTo(start, text);
            member.Span.End.ShouldBeLessThanOrEqualTo(end, text);
            if (member is DirectiveSyntax { Block: { } block })
            {
                CheckNesting(block.Members, block.Span.Start, block.Span.End, text);
            }

            // Two directives on one extension line share a comment; everything else follows in order.
            start = member.Span.Start;
        }
    }
}
