namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Access;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary><c>limit_except GET PROPFIND</c> in <c>location /files/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// access   allow 127.0.0.1, deny all
/// content  FastCGI, upstream 127.0.0.1:9000     (location)
/// </code></remarks>
internal sealed class Location_Files_Except_GetPropfind : SiteExampleLocation
{
    private static readonly AccessRules s_access = new("+127.0.0.1", "-all");

    public static readonly Location_Files_Except_GetPropfind Instance = new();

    public override LocationSettings Settings => Location_Files.Instance.Settings;

    public override bool HasContentHandler => true;

    protected override Outcome Access(SiteRequest request)
    {
        // allow 127.0.0.1;
        // deny all;
        return s_access.Check(request);
    }

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        FastCgiHandler.PassAsync<Location_Files, SiteRequest>(request, Location_Files.FastCgi);
}
