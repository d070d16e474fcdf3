namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Generated.Servers.SiteExample;
using NginxConf.Runtime.Sites;

/// <summary><c>listen 8080 proxy_protocol</c></summary>
/// <remarks><code>
/// default  site.example
/// </code></remarks>
internal sealed class Listener_8080 : Listener<SiteRequest>
{
    public override string Address => "*:8080";

    // listen 8080 proxy_protocol;
    public override ListenSettings Settings { get; } = new()
    {
        ProxyProtocol = true,
    };

    public override Server DefaultServer => SiteExampleServer.Instance;

    public override IReadOnlyList<Server> Servers { get; } = [SiteExampleServer.Instance];
}
