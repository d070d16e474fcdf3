namespace NginxConf.Generators;

/// <summary>One configuration file of a manifest.</summary>
/// <param name="Path">The file's absolute path, by which includes and diagnostics name it.</param>
/// <param name="Place">Where the compiler reads it: the same path, or that of the Base64 copy.</param>
internal sealed record ManifestEntry(string Path, string Place)
{
    /// <summary>
    /// The file is not plain UTF-8 (or starts with a byte order mark), so the C# compiler would not hand over its bytes
    /// unchanged: it reads a Base64 copy instead.
    /// </summary>
    public bool IsCopy => Path != Place;
}
