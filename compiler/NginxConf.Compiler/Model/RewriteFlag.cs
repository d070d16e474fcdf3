namespace NginxConf.Compiler.Model;

/// <summary>What happens after a <c>rewrite</c> matched.</summary>
public enum RewriteFlag
{
    None,
    Last,
    Break,

    /// <summary>302, also when the replacement starts with <c>http://</c>, <c>https://</c> or <c>$scheme</c>.</summary>
    Redirect,

    /// <summary>301</summary>
    Permanent,
}
