namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Upstreams;

/// <summary><c>nginx.conf</c></summary>
/// <remarks><code>
/// listens  *:8080
/// servers  blog.example
/// </code></remarks>
internal sealed class Site : SiteDefinition
{
    public override string ConfigurationFile => "nginx.conf";

    public override MainSettings Main { get; } = new()
    {
        PidFile = "run/nginx.pid",                                          // pid run/nginx.pid;
        ErrorLogs = [Logs.Error],
    };

    public override IReadOnlyList<Listener> Listeners { get; } = [new Listener_8080()];

    public override IReadOnlyList<AccessLog> AccessLogs { get; } = [Logs.Access];

    public override IReadOnlyList<Upstream> Upstreams { get; } = [Generated.Upstreams.Php];

    public override Request CreateRequest() => new SiteRequest();
}
