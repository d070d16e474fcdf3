namespace NginxConf.Generated.Servers.BlogExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location /</c> of server <c>blog.example</c></summary>
/// <remarks><code>
/// match    any path
/// tries    $uri $uri/ /index.php?$args
/// content  static files
/// </code></remarks>
internal sealed class Location_Slash : BlogExampleLocation
{
    public static readonly Location_Slash Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/"u8),
        Kind = LocationKind.Prefix,
    };

    protected override async ValueTask<Outcome> PreContentAsync(SiteRequest request)
    {
        // try_files $uri $uri/ /index.php?$args;
        if (await TryFiles.FileAsync(request, request.Uri))
        {
            return Outcome.Continue;
        }

        if (await TryFiles.DirectoryAsync(request, request.Uri))
        {
            return Outcome.Continue;
        }

        var uri = new ValueWriter(request.Memory);
        uri.Write("/index.php?"u8);
        uri.Write(request.Args);
        return TryFiles.Redirect(request, uri.Complete());
    }
}
