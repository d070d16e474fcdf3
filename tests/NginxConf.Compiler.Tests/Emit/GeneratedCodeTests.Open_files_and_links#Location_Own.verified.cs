namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Sites;

/// <summary><c>location /own/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/own/"
/// content  static files
/// </code></remarks>
internal sealed class Location_Own : SiteExampleLocation
{
    public static readonly Location_Own Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/own/"u8),
        Kind = LocationKind.Prefix,
        DisableSymlinks = SymlinkRule.On,                                   // disable_symlinks on;
        OpenFileCache = FileCaches.SiteExample_Location_Own,                // open_file_cache
    };

    protected override ByteSlice SymlinksFrom(SiteRequest request)
    {
        return ByteSlice.Empty;
    }
}
