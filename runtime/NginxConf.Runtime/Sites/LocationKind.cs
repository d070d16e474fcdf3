namespace NginxConf.Runtime.Sites;

/// <summary>How a location is chosen.</summary>
public enum LocationKind : byte
{
    ServerLevel,
    Exact,
    Prefix,
    PrefixNoRegex,
    Regex,
    Named,
}
