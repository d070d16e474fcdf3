namespace NginxConf.Compiler.Syntax;

/// <summary>The kinds of <see cref="SyntaxToken"/>.</summary>
public enum SyntaxKind
{
    Whitespace,
    Comment,
    Word,

    /// <summary>A word whose closing quote is missing; it reaches to the end of the text.</summary>
    UnclosedWord,
    Semicolon,
    OpenBrace,
    CloseBrace,

    /// <summary>The body of a <c>*_by_lua_block</c>, which is not nginx syntax.</summary>
    RawText,
    EndOfFile,
}
