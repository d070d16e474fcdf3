namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Sites;

/// <summary><c>location /never/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/never/"
/// content  static files
/// expires  epoch
/// </code></remarks>
internal sealed class Location_Never : SiteExampleLocation
{
    public static readonly Location_Never Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/never/"u8),
        Kind = LocationKind.Prefix,
        Expires = new(ExpiresKind.Epoch),                                   // expires epoch;
    };
}
