namespace NginxConf.Generated.Servers.SiteExample;

using System;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Sites;

/// <summary><c>location /images/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/images/"
/// content  static files
/// alias    /srv/images/
/// expires  30d
/// </code></remarks>
internal sealed class Location_Images : SiteExampleLocation
{
    public static readonly Location_Images Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/images/"u8),
        Kind = LocationKind.Prefix,
        DocumentRoot = ByteSlice.From("/srv/images/"u8),                    // alias /srv/images/;
        IsAlias = true,                                                     // alias /srv/images/;
        Types = Types.SiteExample_Location_Images,                          // types { ... }
        Expires = new(ExpiresKind.Access, TimeSpan.FromDays(30)),           // expires 30d;
    };
}
