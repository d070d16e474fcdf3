namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Generated.Servers.BlogExample;
using NginxConf.Runtime.Sites;

/// <summary><c>listen 8080</c></summary>
/// <remarks><code>
/// default  blog.example
/// </code></remarks>
internal sealed class Listener_8080 : Listener<SiteRequest>
{
    public override string Address => "*:8080";

    public override Server DefaultServer => BlogExampleServer.Instance;

    public override IReadOnlyList<Server> Servers { get; } = [BlogExampleServer.Instance];
}
