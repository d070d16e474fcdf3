namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Generated.Servers.OneExamplePort443;
using NginxConf.Runtime.Sites;

/// <summary><c>listen 443 ssl backlog=128</c></summary>
/// <remarks><code>
/// default  one.example
/// </code></remarks>
internal sealed class Listener_443 : Listener<SiteRequest>
{
    public override string Address => "*:443";

    // listen 443 ssl backlog=128;
    public override ListenSettings Settings { get; } = new()
    {
        Ssl = true,
        Http2 = true,
        Backlog = 128,
    };

    public override Server DefaultServer => OneExamplePort443Server.Instance;

    public override IReadOnlyList<Server> Servers { get; } = [OneExamplePort443Server.Instance];
}
