using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>A comment from <c>#</c> to the end of its line.</summary>
public sealed class CommentSyntax(TextSpan span) : SyntaxNode(span);
