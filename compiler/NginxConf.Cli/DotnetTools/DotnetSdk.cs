using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace NginxConf.Cli.DotnetTools;

/// <summary>The .NET installation that this process runs on, and the newest SDK in it.</summary>
/// <param name="Host">The <c>dotnet</c> executable.</param>
/// <param name="Folder">The SDK's folder.</param>
internal sealed record DotnetSdk(string Host, string Folder)
{
    private const string CompilerPath = "Roslyn/bincore/csc.dll";

    /// <summary>The C# compiler that comes with the SDK, already compiled to native code.</summary>
    public string CSharpCompiler => Path.Combine(Folder, CompilerPath);

    /// <summary>The folders of the shared frameworks that this process, and a site served by it, runs on.</summary>
    public static IReadOnlyList<string> FrameworkFolders { get; } =
        [FolderOf(typeof(object)), FolderOf(typeof(KestrelServerOptions))];

    public static DotnetSdk Find()
    {
        var root = Path.GetFullPath("../../..", FolderOf(typeof(object)));
        var sdks = Path.Combine(root, "sdk");
        var newest = Directory.Exists(sdks)
            ? Directory.EnumerateDirectories(sdks)
                .Where(folder => File.Exists(Path.Combine(folder, CompilerPath)))
                .MaxBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))
            : null;

        return newest is null
            ? throw new UserErrorException(
                $"there is a .NET runtime but no .NET SDK in {root}; compiling a configuration needs the SDK of .NET 10 (https://dot.net)")
            : new DotnetSdk(Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"), newest);
    }

    private static string FolderOf(Type type) =>
        Path.GetDirectoryName(type.Assembly.Location) ?? throw new UserErrorException("the .NET installation was not found");
}
