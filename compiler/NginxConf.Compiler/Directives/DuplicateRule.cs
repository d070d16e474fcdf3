namespace NginxConf.Compiler.Directives;

/// <summary>What a second use of a directive in the same block means.</summary>
public enum DuplicateRule
{
    /// <summary>nginx answers <c>"x" directive is duplicate</c>.</summary>
    Error,

    /// <summary>Each use adds to a list.</summary>
    Repeat,

    /// <summary>The last use replaces the earlier ones.</summary>
    LastWins,
}
