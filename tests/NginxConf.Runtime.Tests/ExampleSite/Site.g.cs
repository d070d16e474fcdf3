namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

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
        ErrorLogs = [new("logs/error.log", LogLevel.Warn)],                 // error_log logs/error.log warn;
    };

    public override IReadOnlyList<Listener> Listeners { get; } = [new Listener_8080()];

    public override Request CreateRequest() => new SiteRequest();
}
