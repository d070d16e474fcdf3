using System.IO.Enumeration;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Differential;

/// <summary>The files of a test's directory, as nginx sees them.</summary>
internal sealed class DiskFiles : ISourceFiles
{
    public SourceText? Read(string path) =>
        File.Exists(path) ? new SourceText(path, ByteText.FromBytes(File.ReadAllBytes(path))) : null;

    public IReadOnlyList<string> Glob(string pattern)
    {
        var directory = Path.GetDirectoryName(pattern)!;
        return Directory.Exists(directory)
            ? Directory.GetFiles(directory)
                .Where(path => FileSystemName.MatchesSimpleExpression(Path.GetFileName(pattern), Path.GetFileName(path)))
                .Order(StringComparer.Ordinal)
                .ToList()
            : [];
    }
}
