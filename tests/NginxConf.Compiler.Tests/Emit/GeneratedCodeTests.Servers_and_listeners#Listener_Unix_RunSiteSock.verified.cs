namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Generated.Servers.UnixRunSiteSock;
using NginxConf.Runtime.Sites;

/// <summary><c>listen unix:/run/site.sock</c></summary>
/// <remarks><code>
/// default  unix:/run/site.sock
/// </code></remarks>
internal sealed class Listener_Unix_RunSiteSock : Listener<SiteRequest>
{
    public override string Address => "unix:/run/site.sock";

    // listen unix:/run/site.sock;
    public override ListenSettings Settings { get; } = new()
    {
        Http2 = true,
    };

    public override Server DefaultServer => UnixRunSiteSockServer.Instance;

    public override IReadOnlyList<Server> Servers { get; } = [UnixRunSiteSockServer.Instance];
}
