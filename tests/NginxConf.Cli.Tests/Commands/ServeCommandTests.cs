using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Cli.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    [Theory]
    [InlineData("-t -c nginx.conf")]
    [InlineData("-tcnginx.conf")]
    [InlineData("-t -p . -c nginx.conf")]
    [InlineData("run nginx.conf -t")]
    [InlineData("run -p . nginx.conf -t")]
    [InlineData("run -t -c nginx.conf")]
    public async Task A_bad_configuration_fails_the_test_in_nginxs_words(string arguments)
    {
        var main = _directory.Write("nginx.conf", "events {}\nhttp {\n}}\n");

        var (exitCode, output) = await Tool.RunAsync(_directory, arguments.Split(' '));

        exitCode.ShouldBe(1, output);
        output.ShouldContain($"nginx: [emerg] unexpected \"}}\" in {main}:3\n");
        output.ShouldEndWith($"nginx: configuration file {main} test failed\n");
    }

    [Fact]
    public async Task A_good_configuration_passes_the_test()
    {
        var main = _directory.Write("nginx.conf", "events {}\nhttp {}\n");

        (await Tool.RunAsync(_directory, "-p", ".", "-t", "-c", "nginx.conf")).ShouldBe(
            (0, $"nginx: the configuration file {main} syntax is ok\nnginx: configuration file {main} test is successful\n"));
        (await Tool.RunAsync(_directory, "run", "nginx.conf", "-tq")).ShouldBe((0, ""));
    }

    [Fact]
    public async Task A_wrong_option_is_reported_in_nginxs_words() =>
        (await Tool.RunAsync(_directory, "-x")).ShouldBe((1, "nginx: invalid option: \"x\"\n"));

    [Theory]
    [InlineData("absent.conf", "open", "2: No such file or directory")]
    [InlineData("absent/nginx.conf", "open", "2: No such file or directory")]
    [InlineData("folder", "pread", "21: Is a directory")]
    public async Task A_file_that_cannot_be_read_is_named(string file, string call, string error)
    {
        _directory.CreateDirectory("folder");

        var (exitCode, output) = await Tool.RunAsync(_directory, "-c", file);

        (exitCode, output).ShouldBe((1, $"nginx: [emerg] {call}() \"{_directory[file]}\" failed ({error})\n"));
    }

    [Theory]
    [InlineData("-t -c nginx.conf", 1)]
    [InlineData("-x", 1)]
    [InlineData("check absent.conf", 2)]
    public async Task Closed_standard_streams_are_no_failure(string arguments, int expected)
    {
        _directory.Write("nginx.conf", "events {");

        var (exitCode, _) = await ChildProcess.RunAsync(
            "/bin/sh", ["-c", $"exec dotnet exec '{Tool.Assembly}' {arguments} >&- 2>&-"], _directory.FullPath);

        exitCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Says_its_version()
    {
        var (exitCode, output) = await Tool.RunAsync(_directory, "-v");

        exitCode.ShouldBe(0);
        output.ShouldStartWith("nginx version: nginx/1.");
    }

    public void Dispose() => _directory.Dispose();
}
