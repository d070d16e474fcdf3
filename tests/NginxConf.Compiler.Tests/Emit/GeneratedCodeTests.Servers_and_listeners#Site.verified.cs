namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

/// <summary><c>nginx.conf</c></summary>
/// <remarks><code>
/// listens  *:80 [::]:80 *:443 unix:/run/site.sock
/// servers  _ $hostname one.example one.example ~^(?&lt;user&gt;\w+)\.users\.example$ unix:/run/site.sock
/// </code></remarks>
internal sealed class Site : SiteDefinition
{
    public override string ConfigurationFile => "nginx.conf";

    public override MainSettings Main { get; } = new();

    public override IReadOnlyList<Listener> Listeners { get; } =
    [
        new Listener_80(),
        new Listener_V6_80(),
        new Listener_443(),
        new Listener_Unix_RunSiteSock(),
    ];

    public override IReadOnlyList<AccessLog> AccessLogs { get; } = [Logs.Access];

    public override Request CreateRequest() => new SiteRequest();
}
