using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>What stands between <c>{</c> and <c>}</c>, both included in the span.</summary>
public sealed class BlockSyntax(IReadOnlyList<SyntaxNode> members, TextSpan? rawBody, TextSpan span)
{
    /// <summary>Directives and comments in file order; empty when the body is raw.</summary>
    public IReadOnlyList<SyntaxNode> Members { get; } = members;

    /// <summary>The body of a <c>*_by_lua_block</c>, else null.</summary>
    public TextSpan? RawBody { get; } = rawBody;

    public TextSpan Span { get; } = span;

    /// <summary>False when the file ends before the closing brace.</summary>
    public bool IsClosed { get; init; } = true;

    /// <summary>The closing brace, or the empty place where the file ends without it.</summary>
    public TextSpan End => IsClosed ? new TextSpan(Span.End - 1, 1) : new TextSpan(Span.End, 0);

    public IEnumerable<DirectiveSyntax> Directives => Members.OfType<DirectiveSyntax>();
}
