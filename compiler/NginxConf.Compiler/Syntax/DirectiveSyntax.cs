using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>A directive with its arguments and its terminator: <c>;</c> or a block.</summary>
public sealed class DirectiveSyntax(
    WordSyntax name,
    IReadOnlyList<WordSyntax> arguments,
    BlockSyntax? block,
    TextSpan span) : SyntaxNode(span)
{
    public WordSyntax Name { get; } = name;

    public IReadOnlyList<WordSyntax> Arguments { get; } = arguments;

    public BlockSyntax? Block { get; } = block;

    /// <summary>An <c>#ngxc name args;</c> line: a directive to this compiler, a comment to nginx.</summary>
    public bool IsExtension { get; init; }

    /// <summary>The parser reported a mistake inside the directive's own words: what it says must not be judged further.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The name and the arguments, without block.</summary>
    public TextSpan HeadSpan => Arguments.Count == 0
        ? Name.Span
        : TextSpan.FromBounds(Name.Span.Start, Arguments[Arguments.Count - 1].Span.End);

    /// <summary>The <c>;</c> or <c>{</c> that ends the words: where nginx starts to judge them, and whose line its messages name.</summary>
    public TextSpan Terminator => new(Block?.Span.Start ?? Span.End - 1, 1);
}
