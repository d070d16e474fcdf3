using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Generators;

/// <summary>The main file's path and all files of the configuration.</summary>
internal sealed record SiteSources(string MainFile, EquatableArray<SourceText> Files)
{
    /// <summary>Picks the configuration out of a project's additional files; null where there is no manifest.</summary>
    public static SiteSources? From(IReadOnlyList<ConfigText> texts)
    {
        var manifestText = texts.FirstOrDefault(text => text.Place.EndsWith(SourceManifest.Extension, StringComparison.Ordinal));
        if (manifestText is null)
        {
            return null;
        }

        var manifest = SourceManifest.Parse(manifestText.Text);
        var byPlace = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            byPlace[text.Place] = text.Text;
        }

        // A file that vanished since the manifest was written is left to the compiler to miss.
        var files = manifest.Files
            .Where(entry => byPlace.ContainsKey(entry.Place))
            .Select(entry => new SourceText(entry.Path, Decode(entry, byPlace[entry.Place])));
        return new SiteSources(manifest.MainFile, files.ToEquatableArray());
    }

    public ISourceFiles ToSourceFiles() => new InMemorySourceFiles(Files);

    private static string Decode(ManifestEntry entry, string text) =>
        entry.IsCopy ? ByteText.FromBytes(Convert.FromBase64String(text)) : text;
}
