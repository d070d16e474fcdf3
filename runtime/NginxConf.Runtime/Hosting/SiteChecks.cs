using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>Checks that need the network, shared by start, reload and <c>-t</c>.</summary>
internal static class SiteChecks
{
    /// <exception cref="StartException">The host of a backend or of a trusted proxy cannot be resolved.</exception>
    public static async Task RunAsync(SiteDefinition site)
    {
        foreach (var upstream in site.Upstreams)
        {
            if (await upstream.PrepareAsync().ConfigureAwait(false) is { } fault)
            {
                throw new StartException(fault);
            }
        }

        foreach (var settings in site.SettingsWithHosts)
        {
            if (settings.RealIpFrom is { } proxies && await proxies.PrepareAsync().ConfigureAwait(false) is { } fault)
            {
                throw new StartException(fault);
            }
        }
    }
}
