namespace NginxConf.Cli.DotnetTools;

/// <summary>What the tool carries for native builds, so that they work away from the clone.</summary>
internal static class ToolFiles
{
    /// <summary>MSBuild files that the generator's package contains too.</summary>
    public static string BuildFolder { get; } = Path.Combine(AppContext.BaseDirectory, "build");

    /// <summary>NginxConf.Runtime.dll, below a folder for each target framework.</summary>
    public static string RuntimeFolder { get; } = Path.Combine(AppContext.BaseDirectory, "runtime");
}
