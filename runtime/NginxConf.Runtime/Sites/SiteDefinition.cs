using NginxConf.Runtime.Content.Charsets;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Sites;

/// <summary>A compiled configuration: what the generated <c>Site</c> class tells the host. Immutable after construction.</summary>
public abstract class SiteDefinition
{
    /// <summary>Path of the main configuration file on the machine that compiled it; for messages.</summary>
    public abstract string ConfigurationFile { get; }

    /// <summary>Settings of the main context: pid, user, error_log, workers.</summary>
    public abstract MainSettings Main { get; }

    public abstract IReadOnlyList<Listener> Listeners { get; }

    /// <summary>A fresh request object of the site's own type; the host pools them.</summary>
    public abstract Request CreateRequest();

    /// <summary>Every <c>access_log</c> of the site; the host opens them at start.</summary>
    public virtual IReadOnlyList<AccessLog> AccessLogs => [];

    /// <summary>Every <c>error_log</c> below the main context; the host opens them at start.</summary>
    public virtual IReadOnlyList<ErrorLogTarget> ErrorLogs => [];

    /// <summary>The whole configuration as <c>-T</c> prints it: each file's path and text.</summary>
    public virtual IReadOnlyList<ConfigurationText> ConfigurationTexts => [];

    /// <summary>All upstreams of the site, implicit ones included; host names among their peers are resolved at start.</summary>
    public virtual IReadOnlyList<Upstream> Upstreams => [];

    /// <summary>Levels whose <c>set_real_ip_from</c> has host names, which are looked up at start.</summary>
    public virtual IReadOnlyList<LocationSettings> SettingsWithHosts => [];

    /// <summary>The charsets that the configuration names.</summary>
    public virtual CharsetTables Charsets => CharsetTables.Empty;
}
