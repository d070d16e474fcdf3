using System.Security.Cryptography;
using System.Text;
using NginxConf.Compiler.Emit;
using NginxConf.Runtime.Sites;

namespace NginxConf.Cli.DotnetTools;

/// <summary>
/// Assemblies of configurations compiled before, in the user's cache folder: scripts call <c>-t</c>, then <c>-s reload</c>, and
/// a service starts again with the same configuration. Without a home that can be written to there is no cache, and no error.
/// </summary>
internal sealed class AssemblyCache(string? folder)
{
    private const int Capacity = 32;

    /// <summary>The cache of this user.</summary>
    public static AssemblyCache OfUser { get; } = new(FolderOfUser());

    /// <summary>Two configurations with the same generated code, compiled against the same runtime, share an assembly.</summary>
    public static string KeyOf(IEnumerable<GeneratedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(Environment.Version.ToString());
        Append(typeof(SiteDefinition).Module.ModuleVersionId.ToString());
        foreach (var file in files)
        {
            Append(file.HintName);
            Append(file.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }

    public async Task<byte[]?> FindAsync(string key)
    {
        if (folder is null || new FileInfo(PathOf(folder, key)) is not { Exists: true } file)
        {
            return null;
        }

        try
        {
            file.LastWriteTimeUtc = DateTime.UtcNow;
            return await File.ReadAllBytesAsync(file.FullName);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public async Task StoreAsync(string key, byte[] assembly)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, $"{key}.{Environment.ProcessId}");
            await File.WriteAllBytesAsync(temporary, assembly);
            File.Move(temporary, PathOf(folder, key), overwrite: true);
            foreach (var old in new DirectoryInfo(folder).EnumerateFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(Capacity))
            {
                old.Delete();
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written saves nothing, and costs nothing.
        }
    }

    private static string PathOf(string folder, string key) => Path.Combine(folder, key + ".dll");

    private static string? FolderOfUser()
    {
        var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } user ? Path.Combine(user, ".cache") : null;
        return home is null ? null : Path.Combine(home, "ngxc", "sites");
    }
}
