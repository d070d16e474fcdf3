using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>Start-up checks that need the network or files, shared by start, reload and <c>-t</c>.</summary>
internal static class SiteChecks
{
    /// <exception cref="StartException">A backend host cannot be resolved.</exception>
    public static async Task CheckAsync(SiteDefinition site)
    {
        foreach (var upstream in site.Upstreams)
        {
            if (await upstream.PrepareAsync().ConfigureAwait(false) is { } fault)
            {
                throw new StartException(fault);
            }
        }
    }
}
