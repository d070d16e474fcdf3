namespace NginxConf.Generated;

using System.Collections.Generic;
using NginxConf.Runtime.Content.Charsets;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

/// <summary><c>nginx.conf</c></summary>
/// <remarks><code>
/// listens  *:80
/// servers  site.example
/// </code></remarks>
internal sealed class Site : SiteDefinition
{
    public override string ConfigurationFile => "nginx.conf";

    public override MainSettings Main { get; } = new();

    public override IReadOnlyList<Listener> Listeners { get; } = [new Listener_80()];

    public override IReadOnlyList<AccessLog> AccessLogs { get; } = [Logs.Access];

    public override CharsetTables Charsets => Generated.Charsets.All;

    public override Request CreateRequest() => new SiteRequest();
}
