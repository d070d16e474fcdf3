using System.Diagnostics;
using System.Text;

namespace NginxConf.TestKit;

/// <summary>A temporary directory of one test, deleted at its end.</summary>
public sealed class TestDirectory : IDisposable, IAsyncDisposable
{
    // Names that are not UTF-8, which .NET cannot delete.
    private bool _hasOddFiles;

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

    /// <summary>Runs a shell script in the directory, for what .NET cannot make: odd names, owners, special files.</summary>
    public void Run(string script)
    {
        _hasOddFiles = true;
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-euc", script]) { WorkingDirectory = FullPath, RedirectStandardError = true })
            ?? throw new TestKitException("There is no shell.");
        var problems = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        if (shell.ExitCode != 0)
        {
            throw new TestKitException($"The script failed: {problems}");
        }
    }

    public void Dispose()
    {
        if (_hasOddFiles)
        {
            Run("rm -rf \"$PWD\"");
        }
        else
        {
            Directory.Delete(FullPath, recursive: true);
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
