namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Listings;
using NginxConf.Runtime.Sites;

/// <summary><c>location /list/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/list/"
/// content  static files
/// </code></remarks>
internal sealed class Location_List : SiteExampleLocation
{
    public static readonly Location_List Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/list/"u8),
        Kind = LocationKind.Prefix,
        AutoIndex = true,                                                   // autoindex on;
        AutoIndexFormat = AutoIndexFormat.Jsonp,                            // autoindex_format jsonp;
    };
}
