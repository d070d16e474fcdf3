using System.Diagnostics;
using System.Text;
using NginxConf.Compiler.Emit;
using NginxConf.Runtime.Hosting;

namespace NginxConf.Cli.DotnetTools;

/// <summary>
/// Compiles a site's C# with the SDK's own compiler, in a process of its own: it is compiled to native code already and
/// answers in half a second, which a compiler loaded into this process would not.
/// </summary>
internal static class CompiledAssembly
{
    /// <summary>The bytes of the assembly, from the cache or compiled now.</summary>
    /// <exception cref="UserErrorException">There is no SDK, or (our defect) the generated code does not compile.</exception>
    public static async Task<byte[]> GetAsync(IReadOnlyList<GeneratedFile> files, AssemblyCache cache)
    {
        var key = AssemblyCache.KeyOf(files);
        if (await cache.FindAsync(key) is { } known)
        {
            return known;
        }

        var assembly = await CompileAsync(files);
        await cache.StoreAsync(key, assembly);
        return assembly;
    }

    private static async Task<byte[]> CompileAsync(IEnumerable<GeneratedFile> files)
    {
        var sdk = DotnetSdk.Find();
        using var folder = new TemporaryFolder();
        var assembly = Path.Combine(folder.Path, "site.dll");
        var arguments = folder.Write("site.rsp", ResponseFile(assembly, WriteSources(folder, files)));

        var start = new ProcessStartInfo(sdk.Host, ["exec", sdk.CSharpCompiler, "-noconfig", "@" + arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        using var process = Process.Start(start) ?? throw new UserErrorException($"{sdk.Host} could not be started");
        var messages = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        return process.ExitCode == 0
            ? await File.ReadAllBytesAsync(assembly)
            : throw new UserErrorException(
                "the C# that was generated from this configuration does not compile; that is a defect of ngxc, please report it:\n"
                + messages.Replace(folder.Path + "/", "", StringComparison.Ordinal));
    }

    private static List<string> WriteSources(TemporaryFolder folder, IEnumerable<GeneratedFile> files) =>
        files.Select(file => folder.Write(file.HintName, file.Text)).ToList();

    private static string ResponseFile(string assembly, IEnumerable<string> sources)
    {
        var text = new StringBuilder(
            "-nologo -target:library -langversion:14 -nullable:enable -unsafe+ -optimize+ -deterministic+ -debug- -nostdlib+ -utf8output\n");
        text.Append($"-out:\"{assembly}\"\n");
        foreach (var reference in References())
        {
            text.Append($"-r:\"{reference}\"\n");
        }

        foreach (var source in sources)
        {
            text.Append($"\"{source}\"\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> References() => DotnetSdk.FrameworkFolders
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
        .Append(typeof(SiteHost).Assembly.Location);
}
