namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location /</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    any path
/// tries    $uri $uri/ @missing
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

    protected override async ValueTask<Outcome> PreContentAsync(SiteRequest request)
    {
        // try_files $uri $uri/ @missing;
        if (await TryFiles.FileAsync(request, request.Uri))
        {
            return Outcome.Continue;
        }

        if (await TryFiles.DirectoryAsync(request, request.Uri))
        {
            return Outcome.Continue;
        }

        return TryFiles.Named(request, Location_AtMissing.Instance);
    }
}
