namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Sites;

/// <summary><c>location /off/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/off/"
/// content  static files
/// </code></remarks>
internal sealed class Location_Off : SiteExampleLocation
{
    public static readonly Location_Off Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/off/"u8),
        Kind = LocationKind.Prefix,
        DisableSymlinks = SymlinkRule.Off,                                  // disable_symlinks off;
        OpenFileCache = null,                                               // open_file_cache off;
        RandomIndex = true,                                                 // random_index on;
    };

    protected override ByteSlice SymlinksFrom(SiteRequest request)
    {
        return ByteSlice.Empty;
    }
}
