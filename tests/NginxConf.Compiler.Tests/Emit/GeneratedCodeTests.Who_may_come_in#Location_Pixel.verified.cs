namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary><c>location = /pixel</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path is "/pixel"
/// content  empty_gif
/// </code></remarks>
internal sealed class Location_Pixel : SiteExampleLocation
{
    public static readonly Location_Pixel Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/pixel"u8),
        Kind = LocationKind.Exact,
    };

    // empty_gif;
    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        EmptyGif.ServeAsync(request);
}
