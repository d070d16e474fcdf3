namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Sites;

/// <summary><c>location /back/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/back/"
/// content  static files
/// root     html
/// </code></remarks>
internal sealed class Location_Back : SiteExampleLocation
{
    public static readonly Location_Back Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/back/"u8),
        Kind = LocationKind.Prefix,
        DocumentRoot = ByteSlice.From("html"u8),                            // root html;
        DefaultType = ByteSlice.From("text/css"u8),                         // default_type text/css;
    };
}
