namespace NginxConf.Runtime.Content.Charsets;

/// <summary>What bytes are as the beginning of a text in UTF-8.</summary>
internal enum Utf8Status : byte
{
    Valid,

    /// <summary>No character begins so.</summary>
    Invalid,

    /// <summary>More bytes are needed.</summary>
    Incomplete,
}
