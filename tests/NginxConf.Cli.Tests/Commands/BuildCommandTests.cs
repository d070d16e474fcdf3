using NginxConf.TestKit;

namespace NginxConf.Cli.Tests.Commands;

public sealed class BuildCommandTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    [Fact]
    public async Task A_configuration_with_errors_is_not_built()
    {
        _directory.Write("nginx.conf", "events {");

        var (exitCode, output) = await Tool.RunAsync(_directory, "build", "nginx.conf", "-o", "site");

        exitCode.ShouldBe(1);
        output.ShouldContain("nginx: [emerg] unexpected end of file");
        File.Exists(_directory["site"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_directory_cannot_be_the_output()
    {
        _directory.Write("nginx.conf", "events {}");
        _directory.CreateDirectory("out");

        var (exitCode, output) = await Tool.RunAsync(_directory, "build", "nginx.conf", "-o", "out/");

        (exitCode, output).ShouldBe((2, $"ngxc: {_directory["out/"]} is a directory; name the file to write: -o out/site\n"));
    }

    public void Dispose() => _directory.Dispose();
}
