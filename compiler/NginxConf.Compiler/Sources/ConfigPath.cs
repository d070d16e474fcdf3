namespace NginxConf.Compiler.Sources;

/// <summary>Path arithmetic by nginx's rules: a relative <c>include</c> starts at the directory of the main file.</summary>
public static class ConfigPath
{
    /// <summary>The directory with its final slash; <c>/</c> for a bare name.</summary>
    public static string DirectoryOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1) is { Length: > 0 } directory ? directory : "/";

    /// <summary>An absolute path stays; a relative one is appended to <paramref name="directory"/>, which ends with a slash.</summary>
    public static string Resolve(string directory, string path) =>
        path.StartsWith("/", StringComparison.Ordinal) ? path : directory + path;
}
