using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Cli.Tests.Packages;

/// <summary>The two packages, packed from the build under test into a folder feed, and a package cache of the tests' own.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    public const string Version = "0.1.0";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly TestDirectory _directory = new();

    public string Folder => _directory["feed"];

    public async ValueTask InitializeAsync()
    {
        await PackAsync("generators/NginxConf.Generators");
        await PackAsync("compiler/NginxConf.Cli");
    }

    /// <summary>Writes the NuGet.config of a project outside of the clone. What else a build needs comes from where it always comes from.</summary>
    public void WriteConfig(TestDirectory project)
    {
        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        project.Write("NuGet.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{_directory["packages"]}" /></config>
              <packageSources><add key="local" value="{Folder}" /></packageSources>
              <fallbackPackageFolders><add key="known" value="{Directory.CreateDirectory(known).FullName}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>Runs the SDK in a folder outside of the clone; returns its exit code and output.</summary>
    public static Task<(int ExitCode, string Output)> DotnetAsync(string folder, params string[] arguments) =>
        ChildProcess.RunAsync("dotnet", arguments, folder, s_patience);

    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        return default;
    }

    private async Task PackAsync(string project)
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var (exitCode, output) = await DotnetAsync(
            Repository.Root, "pack", project, "--no-build", "-c", configuration, "-o", Folder, "-nologo");
        exitCode.ShouldBe(0, output);
    }
}
