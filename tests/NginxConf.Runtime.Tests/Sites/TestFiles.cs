namespace NginxConf.Runtime.Tests.Sites;

/// <summary>A document root of its own, removed at the end.</summary>
internal sealed class TestFiles : IDisposable
{
    private static readonly DateTime s_modified = new(2026, 11, 20, 7, 27, 42, DateTimeKind.Utc);

    public string Root { get; } = Directory.CreateTempSubdirectory("ngxc-files-").FullName;

    /// <summary>What nginx says of each file's modification.</summary>
    public const string LastModified = "Fri, 20 Nov 2026 07:27:42 GMT";

    /// <summary>A file with text, dated <see cref="LastModified"/>.</summary>
    public TestFiles Add(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        File.SetLastWriteTimeUtc(full, s_modified);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, true);
}
