namespace NginxConf.Compiler.Values.Patterns;

/// <summary>Where a <see cref="PatternShape"/> expects one of its words.</summary>
public enum PatternShapeKind
{
    /// <summary>The whole text.</summary>
    Exact,

    /// <summary>At the start.</summary>
    Prefix,

    /// <summary>At the end.</summary>
    Suffix,

    /// <summary>Anywhere.</summary>
    Contains,
}
