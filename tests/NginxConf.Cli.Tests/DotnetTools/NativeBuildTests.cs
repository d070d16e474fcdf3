using NginxConf.Cli.DotnetTools;
using NginxConf.Compiler.Emit;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Cli.Tests.DotnetTools;

public sealed class NativeBuildTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    [Fact]
    public async Task Publishes_one_native_executable_and_says_for_which_dotnet()
    {
        var progress = new StringWriter();
        var output = _directory.Write("bin/hello", "");
        File.Copy("/bin/sleep", output, overwrite: true);
        await using var oldVersion = ChildProcess.Start(output, ["600"]);

        await NativeBuild.PublishAsync(
            [new GeneratedFile("Sub/Program.g.cs", "System.Console.WriteLine(typeof(NginxConf.Runtime.Sites.SiteDefinition).Name);")], output, progress);

        progress.ToString().ShouldStartWith("ngxc: native code for ");
        progress.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        Directory.GetFileSystemEntries(_directory["bin"]).ShouldBe([output]);
        (await ChildProcess.RunAsync(output, [])).ShouldBe((0, "SiteDefinition\n"));
        oldVersion.HasExited.ShouldBeFalse("an executable that is running is replaced, not overwritten");
    }

    [Fact]
    public async Task A_failed_build_shows_the_messages()
    {
        var problem = await Should.ThrowAsync<UserErrorException>(
            () => NativeBuild.PublishAsync([new GeneratedFile("Bad.g.cs", "class {")], _directory["site"], TextWriter.Null));

        problem.Message.ShouldContain("error CS1001");
        File.Exists(_directory["site"]).ShouldBeFalse();
    }

    public void Dispose() => _directory.Dispose();
}
