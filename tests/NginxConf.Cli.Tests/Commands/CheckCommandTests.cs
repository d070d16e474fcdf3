using NginxConf.TestKit;

namespace NginxConf.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    [Fact]
    public async Task Reports_every_mistake_with_its_line()
    {
        _directory.Write("nginx.conf", "events {}\nhttp {\n    server { listen 80 }\n    include conf.d/*.conf;\n");

        var (exitCode, output) = await Tool.RunAsync(_directory, "check", "nginx.conf");

        exitCode.ShouldBe(1);
        output.ShouldContain($"nginx: [emerg] unexpected \"}}\" in {_directory["nginx.conf"]}:3\n");
        output.ShouldContain(" 3 |     server { listen 80 }\n");
        output.ShouldContain("unexpected end of file");
        output.ShouldEndWith("nginx.conf: 2 errors, 0 warnings\n");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_usage_error()
    {
        var (exitCode, output) = await Tool.RunAsync(_directory, "check", "absent.conf");

        (exitCode, output).ShouldBe((2, $"ngxc: open() \"{_directory["absent.conf"]}\" failed (2: No such file or directory)\n"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("chekc nginx.conf")]
    [InlineData("check nginx.conf --colour")]
    public async Task A_wrong_call_is_a_usage_error(string arguments)
    {
        var (exitCode, output) = await Tool.RunAsync(_directory, arguments.Split(' '));

        exitCode.ShouldBe(2, output);
        output.ShouldContain("Usage:");
    }

    public void Dispose() => _directory.Dispose();
}
