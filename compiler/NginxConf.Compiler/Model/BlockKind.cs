namespace NginxConf.Compiler.Model;

/// <summary>The kinds of blocks that hold settings.</summary>
public enum BlockKind
{
    Main,
    Events,
    Http,
    Server,
    Location,

    /// <summary>The pseudo-location that an <c>if</c> in a location makes.</summary>
    If,

    /// <summary>The pseudo-location that a <c>limit_except</c> makes.</summary>
    LimitExcept,
}
