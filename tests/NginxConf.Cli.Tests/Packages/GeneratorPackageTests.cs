using NginxConf.TestKit;

namespace NginxConf.Cli.Tests.Packages;

[Collection(nameof(PackageCollection))]
public sealed class GeneratorPackageTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public GeneratorPackageTests(LocalFeed feed)
    {
        PackageTestSite.Write(_directory);
        feed.WriteConfig(_directory);
        _directory.Write("site.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><NginxConf Include="nginx.conf" /><PackageReference Include="NginxConf.Generators" Version="{LocalFeed.Version}" /></ItemGroup>
            </Project>
            """);
    }

    [Fact]
    public async Task A_small_project_publishes_a_native_site()
    {
        var (published, output) = await LocalFeed.DotnetAsync(_directory.FullPath, "publish", "-o", "out", "-nologo");

        published.ShouldBe(0, output);
        output.ShouldContain("ngxc: native code for ");
        output.ShouldNotContain("warning");
        Directory.GetFiles(_directory["out"]).ShouldBe([_directory["out/site"]]);
        await PackageTestSite.ShouldAnswerAsync(_directory, _directory["out/site"]);
    }

    [Fact]
    public async Task A_build_notices_a_new_included_file_and_reports_its_mistake_there()
    {
        var (first, firstOutput) = await BuildAsync();
        first.ShouldBe(0, firstOutput);

        var added = _directory.Write("conf.d/new.conf", "location /new {\n    retrun 204;\n}\n");
        var (second, secondOutput) = await BuildAsync();

        second.ShouldBe(1, secondOutput);
        secondOutput.ShouldContain(added + "(2,5): error NGX2");

        File.WriteAllText(added, "location /new { return 204; }");
        var (third, thirdOutput) = await BuildAsync();
        third.ShouldBe(0, thirdOutput);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_survive_the_build()
    {
        _directory.Write("conf.d/hello.conf", [.. "location / { return 200 \"caf"u8, 0xE9, .. "\"; }"u8]);
        _directory.Write("site.csproj", File.ReadAllText(_directory["site.csproj"]).Replace(
            "</TargetFramework>", "</TargetFramework><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", StringComparison.Ordinal));

        var (built, output) = await BuildAsync();

        built.ShouldBe(0, output);
        Directory.GetFiles(_directory["obj"], "*.g.cs", SearchOption.AllDirectories)
            .ShouldContain(file => File.ReadAllText(file).Contains("0xE9", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("<NginxConf Include=\"absent.conf\" />", "absent.conf")]
    [InlineData("<NginxConf Include=\"nginx.conf;conf.d/hello.conf\" />", "one main configuration file")]
    public async Task A_wrong_item_is_explained(string item, string expected)
    {
        _directory.Write("site.csproj", File.ReadAllText(_directory["site.csproj"]).Replace(
            "<NginxConf Include=\"nginx.conf\" />", item, StringComparison.Ordinal));

        var (built, output) = await BuildAsync();

        built.ShouldBe(1, output);
        output.ShouldContain(expected);
    }

    public void Dispose() => _directory.Dispose();

    private Task<(int ExitCode, string Output)> BuildAsync() => LocalFeed.DotnetAsync(_directory.FullPath, "build", "-nologo");
}
