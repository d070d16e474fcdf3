using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Hosting;

/// <summary>Where relative paths lead: most of them to the prefix (<c>-p</c>), certificates to the main file's directory.</summary>
public sealed class SitePaths
{
    /// <param name="prefix">Absolute path of an existing directory.</param>
    /// <param name="configurationDirectory">Absolute directory of the main configuration file.</param>
    public SitePaths(string prefix, string configurationDirectory)
    {
        Prefix = prefix;
        ConfigurationDirectory = configurationDirectory;
        PrefixBytes = Directory(prefix);
        ConfigurationBytes = Directory(configurationDirectory);
    }

    /// <summary>The working directory for both.</summary>
    public static SitePaths Current { get; } = new(Environment.CurrentDirectory, Environment.CurrentDirectory);

    public string Prefix { get; }

    /// <summary>The prefix with a final slash: what relative document roots are appended to.</summary>
    internal ByteSlice PrefixBytes { get; }

    public string ConfigurationDirectory { get; }

    /// <summary>The directory of the main file, with a final slash.</summary>
    internal ByteSlice ConfigurationBytes { get; }

    /// <summary>A path of the configuration that is relative to the prefix.</summary>
    public string Resolve(string path) => Path.Combine(Prefix, path);

    /// <summary>A path that is relative to the directory of the main file: certificates, keys, password files.</summary>
    public string ResolveConfiguration(string path) => Path.Combine(ConfigurationDirectory, path);

    private static ByteSlice Directory(string path) => new(Encoding.UTF8.GetBytes(path.EndsWith('/') ? path : path + "/"));
}
