using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>A member of a block: a directive or a comment.</summary>
public abstract class SyntaxNode(TextSpan span)
{
    public TextSpan Span { get; } = span;
}
