namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Access;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary><c>location /open/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/open/"
/// access   allow all
/// content  static files
/// errors   404 = /index.php?uri=$uri
/// log      off
/// </code></remarks>
internal sealed class Location_Open : SiteExampleLocation
{
    private static readonly AccessRules s_access = new("+all");

    public static readonly Location_Open Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/open/"u8),
        Kind = LocationKind.Prefix,
    };

    protected override Outcome Access(SiteRequest request)
    {
        // allow all;
        return s_access.Check(request);
    }

    protected override bool FindErrorPage(SiteRequest request, int status, out ErrorPage page)
    {
        switch (status)
        {
            // error_page 404 = /index.php?uri=$uri;
            case 404:
                var target = new ValueWriter(request.Memory);
                target.Write("/index.php?uri="u8);
                target.Write(request.Uri);
                page = new ErrorPage(target.Complete(), null, 0);
                return true;
            default:
                page = default;
                return false;
        }
    }

    protected override void Log(SiteRequest request)
    {
        // access_log off;
    }
}
