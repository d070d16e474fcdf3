using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>One piece of the text; the tokens of a tree follow each other without gaps and cover the whole file.</summary>
public readonly record struct SyntaxToken(SyntaxKind Kind, TextSpan Span);
