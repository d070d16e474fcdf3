namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Generated.Servers.Port80;
using NginxConf.Runtime.Sites;

/// <summary><c></c></summary>
/// <remarks><code>
/// default  *:80
/// </code></remarks>
internal sealed class Listener_80 : Listener<SiteRequest>
{
    public override string Address => "*:80";

    public override Server DefaultServer => Port80Server.Instance;

    public override IReadOnlyList<Server> Servers { get; } = [Port80Server.Instance];
}
