namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Sites;

/// <summary><c>location /</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    any path
/// content  static files
/// </code></remarks>
internal sealed class Location_Slash : SiteExampleLocation
{
    public static readonly Location_Slash Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/"u8),
        Kind = LocationKind.Prefix,
    };
}
