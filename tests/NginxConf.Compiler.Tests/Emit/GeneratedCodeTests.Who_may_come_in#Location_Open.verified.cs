namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary><c>location /open/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/open/"
/// login    off
/// content  static files
/// </code></remarks>
internal sealed class Location_Open : SiteExampleLocation
{
    public static readonly Location_Open Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/open/"u8),
        Kind = LocationKind.Prefix,
    };

    // auth_basic off;
    protected override ValueTask<Outcome> AuthenticateAsync(SiteRequest request) =>
        new(Outcome.Continue);
}
