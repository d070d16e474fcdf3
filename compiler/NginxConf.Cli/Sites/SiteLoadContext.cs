using System.Runtime.Loader;
using NginxConf.Runtime.Sites;

namespace NginxConf.Cli.Sites;

/// <summary>Holds one compiled configuration; a reload makes a new one and lets the old one go.</summary>
internal sealed class SiteLoadContext() : AssemblyLoadContext("site", isCollectible: true)
{
    private const string SiteTypeName = "NginxConf.Generated.Site";

    public static SiteDefinition Load(byte[] assembly)
    {
        var loaded = new SiteLoadContext().LoadFromStream(new MemoryStream(assembly));
        var type = loaded.GetType(SiteTypeName, throwOnError: true);
        return type is not null && Activator.CreateInstance(type) is SiteDefinition site
            ? site
            : throw new InvalidOperationException($"{SiteTypeName} is not a {nameof(SiteDefinition)}");
    }
}
