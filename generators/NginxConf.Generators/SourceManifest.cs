using System.Text;

namespace NginxConf.Generators;

/// <summary>
/// The list that the build hands to the generator: the main configuration file on the first line, then one line for each
/// file of the configuration, its path and the place to read it from, separated by a tab.
/// </summary>
internal sealed class SourceManifest(string mainFile, IReadOnlyList<ManifestEntry> files)
{
    /// <summary>How the file's name ends; no configuration file is called so.</summary>
    public const string Extension = ".nginxconf-manifest";

    public string MainFile { get; } = mainFile;

    public IReadOnlyList<ManifestEntry> Files { get; } = files;

    public static SourceManifest Parse(string text)
    {
        var lines = text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        var files = lines.Skip(1).Select(line => line.Split('\t')).Select(columns => new ManifestEntry(columns[0], columns[1]));
        return new SourceManifest(lines[0], files.ToList());
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(MainFile).Append('\n');
        foreach (var file in Files)
        {
            text.Append(file.Path).Append('\t').Append(file.Place).Append('\n');
        }

        return text.ToString();
    }
}
