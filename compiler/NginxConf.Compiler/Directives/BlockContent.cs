namespace NginxConf.Compiler.Directives;

/// <summary>What stands between the braces of a directive that has a block.</summary>
public enum BlockContent
{
    /// <summary>The directive ends with a semicolon.</summary>
    None,

    /// <summary>Directives, checked against the catalog in the context <see cref="DirectiveInfo.Opens"/>.</summary>
    Directives,

    /// <summary>Lines that the directive reads by itself: the entries of <c>types</c>, <c>map</c>, <c>geo</c>.</summary>
    Entries,

    /// <summary>Content that is not looked at because the directive is unsupported as a whole: <c>stream</c>, Lua code.</summary>
    Opaque,
}
