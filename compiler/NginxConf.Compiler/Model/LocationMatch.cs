namespace NginxConf.Compiler.Model;

/// <summary>How a location is chosen (directive <c>location</c>).</summary>
public enum LocationMatch
{
    /// <summary><c>location /path</c></summary>
    Prefix,

    /// <summary><c>location ^~ /path</c>: as the longest prefix, it ends the search before regexes.</summary>
    PrefixNoRegex,

    /// <summary><c>location = /path</c></summary>
    Exact,

    /// <summary><c>location ~ regex</c></summary>
    Regex,

    /// <summary><c>location ~* regex</c></summary>
    RegexIgnoreCase,

    /// <summary><c>location @name</c></summary>
    Named,

    /// <summary>The body of an <c>if</c> inside a location.</summary>
    If,

    /// <summary>The body of a <c>limit_except</c>: in force for the methods that it does not name.</summary>
    LimitExcept,
}
