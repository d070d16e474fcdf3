namespace NginxConf.Compiler.Directives;

/// <summary>Tells nginx's own modules from those of others.</summary>
internal static class NginxModules
{
    public static bool Has(string module) =>
        module is "core" or "events" or "http" or "stream" or "mail" or "mgmt" or "google_perftools"
        || module.StartsWith("http_", StringComparison.Ordinal);
}
