using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Cli.Tests.Commands;

public sealed class FormatCommandTests : IDisposable
{
    private const string Unformatted = "events{}\nhttp {\n  server_tokens   off;\n}\n";
    private const string Canonical = "events {}\nhttp {\n    server_tokens off;\n}\n";

    private readonly TestDirectory _directory = new();

    [Fact]
    public async Task Rewrites_what_is_not_canonical_and_names_it()
    {
        var first = _directory.Write("a.conf", Unformatted);
        var second = _directory.Write("b.conf", Canonical);
        var written = File.GetLastWriteTimeUtc(second);
        await ChildProcess.RunAsync("chmod", ["642", "a.conf"], _directory.FullPath);

        (await Tool.RunAsync(_directory, "fmt", "a.conf", "b.conf")).ShouldBe((0, "a.conf\n"));

        (await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken)).ShouldBe(Canonical);
        new FileInfo(first).UnixFileMode.ShouldBe(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherWrite);
        File.GetLastWriteTimeUtc(second).ShouldBe(written);
        Directory.GetFiles(_directory.FullPath).Length.ShouldBe(2);
        (await Tool.RunAsync(_directory, "fmt", "--check", "a.conf", "b.conf")).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Check_and_diff_change_nothing()
    {
        var file = _directory.Write("a.conf", Unformatted);

        (await Tool.RunAsync(_directory, "fmt", "--check", "a.conf")).ShouldBe((1, "a.conf\n"));
        (await Tool.RunAsync(_directory, "fmt", "--diff", "a.conf")).ShouldBe((1, """
            --- a.conf
            +++ a.conf
            @@ -1,4 +1,4 @@
            -events{}
            +events {}
             http {
            -  server_tokens   off;
            +    server_tokens off;
             }

            """));
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(Unformatted);
    }

    [Fact]
    public async Task A_file_with_a_mistake_stays_and_the_others_are_done()
    {
        var broken = _directory.Write("a.conf", "events {");
        var other = _directory.Write("b.conf", Unformatted);

        var (exitCode, output) = await Tool.RunAsync(_directory, "fmt", "a.conf", "absent.conf", "b.conf");

        exitCode.ShouldBe(2);
        output.ShouldContain("nginx: [emerg] unexpected end of file, expecting \"}\" in a.conf:1\n");
        output.ShouldContain("absent.conf");
        (await File.ReadAllTextAsync(broken, TestContext.Current.CancellationToken)).ShouldBe("events {");
        (await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken)).ShouldBe(Canonical);
    }

    [Fact]
    public async Task A_link_still_points_to_its_file()
    {
        var file = _directory.Write("available/a.conf", Unformatted);
        File.CreateSymbolicLink(_directory["a.conf"], "available/a.conf");

        (await Tool.RunAsync(_directory, "fmt", "a.conf")).ShouldBe((0, "a.conf\n"));

        new FileInfo(_directory["a.conf"]).LinkTarget.ShouldBe("available/a.conf");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(Canonical);
    }

    [Fact]
    public async Task Standard_input_goes_to_standard_output_byte_for_byte()
    {
        _directory.Write("in", [.. "a  \""u8, 0xE9, .. "\" ;"u8]);

        var (exitCode, _) = await ChildProcess.RunAsync(
            "/bin/sh", ["-c", $"exec dotnet exec '{Tool.Assembly}' fmt - <in >out"], _directory.FullPath);

        exitCode.ShouldBe(0);
        (await File.ReadAllBytesAsync(_directory["out"], TestContext.Current.CancellationToken)).ShouldBe([.. "a \""u8, 0xE9, .. "\";\n"u8]);
    }

    public void Dispose() => _directory.Dispose();
}
