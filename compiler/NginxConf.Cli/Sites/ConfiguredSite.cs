using NginxConf.Compiler.Emit;
using NginxConf.Includes;

namespace NginxConf.Cli.Sites;

/// <summary>A main configuration file on disk and what <c>-g</c> adds to it; compiled anew on each call.</summary>
internal sealed class ConfiguredSite(string mainFile, CompileOptions options)
{
    public string MainFile { get; } = Path.GetFullPath(mainFile);

    /// <summary>Why the main file cannot be read, in nginx's words; null where it can.</summary>
    public string? FindReadError() => ConfigurationFile.FindReadError(MainFile);

    public CompileResult Compile() => SiteCompiler.Compile(MainFile, new DiskSourceFiles(), options);
}
