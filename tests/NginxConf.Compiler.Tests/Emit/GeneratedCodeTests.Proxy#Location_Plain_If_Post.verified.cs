namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Proxy;
using NginxConf.Runtime.Sites;

/// <summary><c>if ($request_method = POST)</c> in <c>location /plain/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// content  HTTP, http://127.0.0.1:8080          (location)
/// </code></remarks>
internal sealed class Location_Plain_If_Post : SiteExampleLocation
{
    public static readonly Location_Plain_If_Post Instance = new();

    public override LocationSettings Settings => Location_Plain.Instance.Settings;

    public override bool HasContentHandler => true;

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        ProxyHandler.PassAsync<Location_Plain, SiteRequest>(request, Location_Plain.Proxy);
}
