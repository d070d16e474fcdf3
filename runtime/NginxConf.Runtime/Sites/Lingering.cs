namespace NginxConf.Runtime.Sites;

/// <summary><c>lingering_close</c>: when the rest of what a client sends is read before its connection is closed.</summary>
public enum Lingering : byte
{
    Off,

    /// <summary>Where the client is likely to send more.</summary>
    On,
    Always,
}
