namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location /files/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/files/"
/// content  static files
/// filters  gunzip on, gzip_static always
/// </code></remarks>
internal sealed class Location_Files : SiteExampleLocation
{
    private static readonly ByteSlice s_4k = ByteSlice.From("4k"u8);

    public static readonly Location_Files Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/files/"u8),
        Kind = LocationKind.Prefix,
        Gunzip = true,                                                      // gunzip on;
        GzipStatic = GzipStatic.Always,                                     // gzip_static always;
    };

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // if ($arg_slow)
        if (Conditions.IsTrue(request.Arg("slow"u8)))
        {
            request.Location = Location_Files_If_ArgSlow.Instance;

            // set $limit_rate 4k;
            request.LimitRate = s_4k;
        }

        return new(Outcome.Continue);
    }
}
