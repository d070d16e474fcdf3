using System.Text.Json;
using NginxConf.TestKit;

namespace NginxConf.Cli.Tests.Commands;

public sealed class DumpCommandTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    [Fact]
    public async Task Prints_the_settings_with_their_origin()
    {
        var main = _directory.Write("nginx.conf", "events {}\nhttp {\n    server_tokens off; gzip on;\n    server { location / {} }\n}\n");

        var (exitCode, output) = await Tool.RunAsync(_directory, "dump", "--json", "nginx.conf");

        exitCode.ShouldBe(0, output);
        var location = JsonDocument.Parse(output).RootElement.GetProperty("http").GetProperty("servers")[0].GetProperty("locations")[0];
        var setting = location.GetProperty("settings").GetProperty("server_tokens");
        setting.GetProperty("origin").GetString().ShouldBe("inherited");
        location.GetProperty("settings").GetProperty("gzip").GetProperty("from").GetString().ShouldBe("http");
        setting.GetProperty("from").GetString().ShouldBe("http");
        setting.GetProperty("directives")[0].GetProperty("where").GetString().ShouldBe($"{main}:3");
    }

    [Fact]
    public async Task A_configuration_with_errors_has_no_dump()
    {
        var main = _directory.Write("nginx.conf", "events {}\nhttp { server_tokenz off; }\n");

        var (exitCode, output) = await Tool.RunAsync(_directory, "dump", "--json", "nginx.conf");

        exitCode.ShouldBe(1);
        output.ShouldStartWith($"nginx: [emerg] unknown directive \"server_tokenz\" in {main}:2\n");
    }

    [Theory]
    [InlineData("dump nginx.conf")]
    [InlineData("dump --json")]
    public async Task A_wrong_call_is_a_usage_error(string arguments) =>
        (await Tool.RunAsync(_directory, arguments.Split(' '))).ExitCode.ShouldBe(2);

    public void Dispose() => _directory.Dispose();
}
