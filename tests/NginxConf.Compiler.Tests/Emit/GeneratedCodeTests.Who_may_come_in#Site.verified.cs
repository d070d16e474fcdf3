namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Upstreams;

/// <summary><c>nginx.conf</c></summary>
/// <remarks><code>
/// listens  *:80 *:8080
/// servers  site.example
/// </code></remarks>
internal sealed class Site : SiteDefinition
{
    public override string ConfigurationFile => "nginx.conf";

    public override MainSettings Main { get; } = new();

    public override IReadOnlyList<Listener> Listeners { get; } =
    [
        new Listener_80(),
        new Listener_8080(),
    ];

    public override IReadOnlyList<AccessLog> AccessLogs { get; } = [Logs.Access];

    public override IReadOnlyList<Upstream> Upstreams { get; } = [Generated.Upstreams.Address127_0_0_1_9000];

    public override IReadOnlyList<LocationSettings> SettingsWithHosts { get; } = [Generated.Servers.SiteExample.SiteExampleRoot.Instance.Settings];

    public override Request CreateRequest() => new SiteRequest();
}
