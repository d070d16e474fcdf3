using NginxConf.Runtime.Http;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>One configuration while it serves: its site, connections, request objects. A reload makes a new one.</summary>
internal sealed class SiteInstance
{
    public SiteInstance(SiteDefinition site, SitePaths paths, ErrorLog errorLog)
    {
        Site = site;
        Paths = paths;
        ErrorLog = errorLog;
        Requests = new RequestPool(site);
    }

    public SiteDefinition Site { get; }

    public SitePaths Paths { get; }

    /// <summary><c>error_log</c> of the main context.</summary>
    public ErrorLog ErrorLog { get; }

    public RequestPool Requests { get; }

    public ConnectionSet Connections { get; } = new();
}
