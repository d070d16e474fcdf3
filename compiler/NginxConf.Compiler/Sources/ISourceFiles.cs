using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Sources;

/// <summary>Where configuration files come from. Paths are absolute and '/'-separated.</summary>
public interface ISourceFiles
{
    /// <summary>The file, or null when it does not exist or cannot be read.</summary>
    SourceText? Read(string path);

    /// <summary>The paths that match a pattern, sorted by bytes as glob(3) does in the C locale.</summary>
    IReadOnlyList<string> Glob(string pattern);
}
