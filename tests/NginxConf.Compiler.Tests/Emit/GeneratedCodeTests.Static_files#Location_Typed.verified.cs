#nullable enable annotations

namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Sites;

/// <summary><c>location /typed/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/typed/"
/// content  static files
/// expires  modified $arg_time
/// </code></remarks>
internal sealed class Location_Typed : SiteExampleLocation
{
    public static readonly Location_Typed Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/typed/"u8),
        Kind = LocationKind.Prefix,
    };

    protected override Expires? FindExpires(SiteRequest request)
    {
        // expires modified $arg_time;
        return ExpiresText.Read(request.Arg("time"u8), isModified: true);
    }
}
