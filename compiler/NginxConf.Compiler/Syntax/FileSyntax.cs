namespace NginxConf.Compiler.Syntax;

/// <summary>The top level of a file.</summary>
public sealed class FileSyntax(IReadOnlyList<SyntaxNode> members)
{
    /// <summary>Directives and comments in file order.</summary>
    public IReadOnlyList<SyntaxNode> Members { get; } = members;

    public IEnumerable<DirectiveSyntax> Directives => Members.OfType<DirectiveSyntax>();
}
