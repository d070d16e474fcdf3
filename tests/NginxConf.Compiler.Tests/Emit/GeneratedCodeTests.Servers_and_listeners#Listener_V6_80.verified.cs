namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Generated.Servers.Port80;
using NginxConf.Runtime.Sites;

/// <summary><c>listen [::]:80 ipv6only=off</c></summary>
/// <remarks><code>
/// default  _
/// </code></remarks>
internal sealed class Listener_V6_80 : Listener<SiteRequest>
{
    public override string Address => "[::]:80";

    // listen [::]:80 ipv6only=off;
    public override ListenSettings Settings { get; } = new()
    {
        Http2 = true,
        Ipv6Only = false,
    };

    public override Server DefaultServer => Port80Server.Instance;

    public override IReadOnlyList<Server> Servers { get; } = [Port80Server.Instance];
}
