using System.Diagnostics;
using System.Security;
using NginxConf.Compiler.Emit;

namespace NginxConf.Cli.DotnetTools;

/// <summary>Publishes a site as one native executable, through a temporary project and the build files of the generator's package.</summary>
internal static class NativeBuild
{
    private const string ProjectName = "site";

    /// <exception cref="UserErrorException">The SDK is missing or its build failed.</exception>
    public static async Task PublishAsync(IEnumerable<GeneratedFile> files, string outputFile, TextWriter progress)
    {
        var sdk = DotnetSdk.Find();
        using var folder = new TemporaryFolder();
        var project = folder.Write(ProjectName + ".csproj", ProjectText());
        foreach (var file in files)
        {
            folder.Write(file.HintName, file.Text);
        }

        var publishFolder = Path.Combine(folder.Path, "publish");
        await RunAsync(sdk, ["publish", project, "-c", "Release", "-nologo", "-v", "minimal", "-o", publishFolder], progress);
        Install(Path.Combine(publishFolder, ProjectName), outputFile);
    }

    private static string ProjectText()
    {
        var build = SecurityElement.Escape(ToolFiles.BuildFolder);
        var runtime = SecurityElement.Escape(ToolFiles.RuntimeFolder);
        return $"""
            <Project>
              <PropertyGroup>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{build}/NginxConf.Generators.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <Reference Include="{runtime}/$(TargetFramework)/NginxConf.Runtime.dll" />
              </ItemGroup>
              <Import Project="{build}/NginxConf.Native.targets" />
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>
            """;
    }

    private static async Task RunAsync(DotnetSdk sdk, string[] arguments, TextWriter progress)
    {
        var start = new ProcessStartInfo(sdk.Host, arguments)
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            },
        };
        using var process = Process.Start(start) ?? throw new UserErrorException($"{sdk.Host} could not be started");
        var log = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            log.Add(line);
            if (line.TrimStart().StartsWith("ngxc: ", StringComparison.Ordinal))
            {
                await progress.WriteLineAsync(line.Trim());
            }
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new UserErrorException("the native build failed:\n" + string.Join('\n', log), exitCode: 1);
        }
    }

    /// <summary>Replaces the output in one step: a running executable cannot be written to, only replaced.</summary>
    private static void Install(string published, string outputFile)
    {
        var folder = Path.GetDirectoryName(outputFile) ?? "/";
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(outputFile)}.{Environment.ProcessId}");
        File.Copy(published, temporary, overwrite: true);
        File.Move(temporary, outputFile, overwrite: true);
    }
}
