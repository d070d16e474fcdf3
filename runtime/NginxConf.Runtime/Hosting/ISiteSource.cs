namespace NginxConf.Runtime.Hosting;

/// <summary>Where a running host gets a new configuration from when it is told to reload (HUP).</summary>
public interface ISiteSource
{
    /// <summary>Compiles the configuration as it is now. Never throws for what a user can cause.</summary>
    Task<SiteReload> ReloadAsync();
}
