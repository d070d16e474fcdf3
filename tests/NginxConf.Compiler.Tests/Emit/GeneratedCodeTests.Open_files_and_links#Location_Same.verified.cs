namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Sites;

/// <summary><c>location /same/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/same/"
/// content  static files
/// </code></remarks>
internal sealed class Location_Same : SiteExampleLocation
{
    public static readonly Location_Same Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/same/"u8),
        Kind = LocationKind.Prefix,
        OpenFileCacheErrors = true,                                         // open_file_cache_errors on;
        OpenFileCacheMinUses = 2,                                           // open_file_cache_min_uses 2;
    };
}
