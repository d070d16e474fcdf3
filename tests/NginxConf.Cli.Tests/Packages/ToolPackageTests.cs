using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Cli.Tests.Packages;

[Collection(nameof(PackageCollection))]
public sealed class ToolPackageTests(LocalFeed feed) : IDisposable
{
    private readonly TestDirectory _directory = new();

    [Fact]
    public async Task The_installed_tool_builds_a_native_site_away_from_the_clone()
    {
        PackageTestSite.Write(_directory);
        feed.WriteConfig(_directory);
        var (installed, installation) = await LocalFeed.DotnetAsync(
            _directory.FullPath, "tool", "install", "NginxConf.Cli", "--version", LocalFeed.Version, "--tool-path", _directory["tools"]);
        installed.ShouldBe(0, installation);

        var (built, output) = await ChildProcess.RunAsync(
            _directory["tools/ngxc"], ["build", "nginx.conf", "-o", "site"], _directory.FullPath, TimeSpan.FromMinutes(5));

        built.ShouldBe(0, output);
        output.ShouldContain("ngxc: native code for ");
        await PackageTestSite.ShouldAnswerAsync(_directory, _directory["site"]);
    }

    public void Dispose() => _directory.Dispose();
}
