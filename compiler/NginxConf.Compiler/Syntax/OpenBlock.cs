using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>A block whose closing brace has not been seen yet.</summary>
internal sealed class OpenBlock(WordSyntax name, IReadOnlyList<WordSyntax> arguments, bool isBroken, int braceStart)
{
    public List<SyntaxNode> Members { get; } = [];

    public TextSpan? RawBody { get; set; }

    public WordSyntax Name { get; } = name;

    public DirectiveSyntax Close(int end, bool isClosed)
    {
        var block = new BlockSyntax(Members, RawBody, TextSpan.FromBounds(braceStart, end)) { IsClosed = isClosed };
        return new DirectiveSyntax(Name, arguments, block, TextSpan.FromBounds(Name.Span.Start, end)) { IsBroken = isBroken };
    }
}
