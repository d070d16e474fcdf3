namespace NginxConf.Runtime.Content.Filters;

/// <summary>Values of <c>gzip_static</c>.</summary>
public enum GzipStatic : byte
{
    Off,

    /// <summary>A file's <c>.gz</c> for clients that take gzip.</summary>
    On,

    /// <summary>For all clients.</summary>
    Always,
}
