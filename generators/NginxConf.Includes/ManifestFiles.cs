using System.Security.Cryptography;
using System.Text;
using NginxConf.Compiler.Text;
using NginxConf.Generators;

namespace NginxConf.Includes;

/// <summary>Writes the manifest and what belongs to it; a file that would not change keeps its time stamp.</summary>
internal static class ManifestFiles
{
    private const string ByteOrderMark = "\uFEFF";

    public static void Write(string mainFile, string folder)
    {
        Directory.CreateDirectory(folder);
        var entries = new List<ManifestEntry>();
        foreach (var file in IncludeClosure.Find(mainFile, new DiskSourceFiles()))
        {
            var place = IsPlainText(file.Text) ? file.Path : Path.Combine(Path.GetFullPath(folder), CopyName(file.Path));
            entries.Add(new ManifestEntry(file.Path, place));
            if (place != file.Path)
            {
                WriteIfChanged(place, Convert.ToBase64String(ByteText.ToBytes(file.Text)));
            }
        }

        WriteIfChanged(Path.Combine(folder, "site" + SourceManifest.Extension), new SourceManifest(mainFile, entries).ToString());
        WriteIfChanged(Path.Combine(folder, "additional-files.txt"), string.Join('\n', entries.Select(entry => entry.Place)));
    }

    /// <summary>The C# compiler hands over exactly this text.</summary>
    private static bool IsPlainText(string text) =>
        !text.Contains('\0') && !text.StartsWith(ByteOrderMark, StringComparison.Ordinal) && !HasLoneSurrogate(text);

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string CopyName(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16] + ".base64";

    private static void WriteIfChanged(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            File.WriteAllText(path, text);
        }
    }
}
