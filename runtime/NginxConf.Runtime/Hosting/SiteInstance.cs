using NginxConf.Runtime.Http;
using NginxConf.Runtime.Http.Tls;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>One configuration while it serves: its site, connections, request objects. A reload makes a new one.</summary>
internal sealed class SiteInstance
{
    /// <exception cref="StartException">A certificate cannot be loaded.</exception>
    public SiteInstance(SiteDefinition site, SitePaths paths, ErrorLog errorLog)
    {
        Site = site;
        Paths = paths;
        ErrorLog = errorLog;
        Requests = new RequestPool(site);
        Tls = site.Listeners.Where(listener => listener.Settings.Ssl)
            .ToDictionary(listener => listener, listener => new TlsListener(listener, Requests, paths));
    }

    public SiteDefinition Site { get; }

    public SitePaths Paths { get; }

    /// <summary><c>error_log</c> of the main context.</summary>
    public ErrorLog ErrorLog { get; }

    public RequestPool Requests { get; }

    /// <summary>Certificates of the listeners with TLS, as they were when the configuration was taken up.</summary>
    public IReadOnlyDictionary<Listener, TlsListener> Tls { get; }

    public ConnectionSet Connections { get; } = new();

    /// <summary>Closes what backends would wait on: kept connections that no request of this configuration uses any more.</summary>
    public void CloseIdleUpstreams()
    {
        foreach (var upstream in Site.Upstreams)
        {
            upstream.CloseIdle();
        }
    }
}
