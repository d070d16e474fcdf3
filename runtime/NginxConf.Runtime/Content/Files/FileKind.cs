namespace NginxConf.Runtime.Content.Files;

/// <summary>What a path names.</summary>
internal enum FileKind : byte
{
    Regular,
    Directory,

    /// <summary>A device, a FIFO, a socket.</summary>
    Other,
}
