using System.Text.Json;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

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

    [Theory]
    [InlineData("--severity NGX9999=off", "ngxc: --severity: there is no diagnostic \"NGX9999\" (docs/diagnostics.md lists them)\n")]
    [InlineData("--map nginx=.", "ngxc: --map: \"nginx=.\" is not FROM=TO with an absolute FROM, as in /etc/nginx=./nginx\n")]
    [InlineData("--prefix nowhere", "ngxc: --prefix: nowhere is no directory\n")]
    public async Task An_option_without_meaning_is_a_usage_error(string options, string message)
    {
        _directory.Write("nginx.conf", "events { }\n");

        (await Tool.RunAsync(_directory, ["check", "nginx.conf", .. options.Split(' ')])).ShouldBe((2, message));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("--severity NGX4001=warning", 0)]
    [InlineData("--severity NGX4001=warning --fail-on warning", 1)]
    [InlineData("--severity NGX4001=off --fail-on info", 0)]
    [InlineData("--nginx-parity --fail-on info", 0)]
    public async Task The_exit_code_follows_from_the_severities(string options, int expected)
    {
        _directory.Write("nginx.conf", "events { }\nhttp { ssi on; }\n");

        var (exitCode, output) = await Tool.RunAsync(
            _directory, ["check", "nginx.conf", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        exitCode.ShouldBe(expected, output);
    }

    [Fact]
    public async Task A_copy_of_the_configuration_is_checked_with_its_paths_mapped()
    {
        _directory.Write("etc/nginx/nginx.conf", "events { }\nhttp { include /etc/nginx/sites/*; }\n");
        _directory.Write("etc/nginx/sites/a", "server { listen 80;\n roots /a; }\n");
        string[][] calls =
        [
            ["check", "--map", "/etc/nginx=etc/nginx", "etc/nginx/nginx.conf"],
            ["check", "--prefix", ".", "etc/nginx/nginx.conf"],
        ];

        foreach (var call in calls)
        {
            var (exitCode, output) = await Tool.RunAsync(_directory, call);
            exitCode.ShouldBe(1);
            output.ShouldContain($"nginx: [emerg] unknown directive \"roots\" in {_directory["etc/nginx/sites/a"]}:2\n");
            output.ShouldEndWith("etc/nginx/nginx.conf: 1 error, 0 warnings\n");
        }
    }

    [Fact]
    public async Task Several_files_are_checked_parts_from_the_folder_of_the_main_file()
    {
        _directory.Write("nginx.conf", "events { }\n");
        _directory.Write("snippets/php", "fastcgi_pass 127.0.0.1:9000;\n");
        _directory.Write("sites/a", "server { location / { include snippets/php; } }\n");

        var (exitCode, output) = await Tool.RunAsync(_directory, "check", "nginx.conf", "sites/a", "snippets/php");

        (exitCode, output).ShouldBe((0, $"""
            nginx.conf: 0 errors, 0 warnings
            nginx: [notice] checked as the content of a "http" block in {_directory["sites/a"]}:1
            sites/a: 0 errors, 0 warnings
            nginx: [notice] checked as the content of a "location" block in {_directory["snippets/php"]}:1
            snippets/php: 0 errors, 0 warnings

            """));
    }

    [Fact]
    public async Task Standard_input_is_a_file_too()
    {
        _directory.Write("part", "bad;\n");
        _directory.Write("input", "listen 80;\ninclude part;\n");

        var (exitCode, output) = await ChildProcess.RunAsync(
            "sh", ["-c", $"dotnet exec '{Tool.Assembly}' check --context server --format github - < input"], _directory.FullPath);

        exitCode.ShouldBe(1);
        output.ShouldBe(
            "::error file=part,line=1,endLine=1,col=1,endColumn=4,title=NGX2001%3A nginx knows no directive of this name"
            + "::unknown directive \"bad\"%0Aincluded from: stdin:2\n");
    }

    [Fact]
    public async Task Paths_of_documents_are_relative_and_colours_are_for_terminals()
    {
        _directory.Write("nginx.conf", "events { }\nfoo;\n");

        var (_, json) = await Tool.RunAsync(_directory, "check", "nginx.conf", "--format", "json");
        JsonDocument.Parse(json).RootElement.GetProperty("diagnostics")[0].GetProperty("file").GetString().ShouldBe("nginx.conf");
        (await Tool.RunAsync(_directory, "check", "nginx.conf")).Output.ShouldNotContain("\u001b");
        (await Tool.RunAsync(_directory, "check", "nginx.conf", "--color", "always")).Output.ShouldContain("\u001b[1;31m[emerg]\u001b[0m");
    }

    public void Dispose() => _directory.Dispose();
}
