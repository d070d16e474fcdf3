using System.Text;

namespace NginxConf.TestKit;

/// <summary>A temporary directory of one test, deleted at its end.</summary>
public sealed class TestDirectory : IDisposable, IAsyncDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("ngxc-").FullName;

    public string this[string relative] => Path.Combine(FullPath, relative);

    /// <summary>Writes a file, its directories included. The time is fixed, so that ETags and dates repeat.</summary>
    public string Write(string relative, byte[] content)
    {
        var path = this[relative];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        File.SetLastWriteTimeUtc(path, new DateTime(2024, 2, 29, 12, 34, 56, DateTimeKind.Utc));
        return path;
    }

    public string Write(string relative, string content) => Write(relative, Encoding.UTF8.GetBytes(content));

    public string CreateDirectory(string relative) => Directory.CreateDirectory(this[relative]).FullName;

    public void Dispose() => Directory.Delete(FullPath, recursive: true);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
