namespace NginxConf.Runtime.Content;

/// <summary><c>if_modified_since</c>.</summary>
public enum IfModifiedSince : byte
{
    Off,
    Exact,
    Before,
}
