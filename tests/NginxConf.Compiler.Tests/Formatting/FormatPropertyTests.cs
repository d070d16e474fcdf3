using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;
using NginxConf.TestKit;

namespace NginxConf.Compiler.Tests.Formatting;

/// <summary>For every configuration: the second run changes nothing, words and comments are the same.</summary>
public sealed class FormatPropertyTests
{
    private const int Generated = 5_000;

    /// <summary>Every <c>*.conf</c> of the repository, by its path.</summary>
    public static TheoryData<string> Files => new(Directory
        .EnumerateFiles(Repository.Root, "*.conf", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path))
        .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj"))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Files_of_the_repository(string path) =>
        Formatted.Of(ByteText.FromBytes(File.ReadAllBytes(Path.Combine(Repository.Root, path))));

    [Theory]
    [InlineData("fastcgi_params")]
    [InlineData("fastcgi.conf")]
    [InlineData("mime.types")]
    [InlineData("snippets/fastcgi-php.conf")]
    public void Built_in_files(string name) => Formatted.Of(BuiltInFiles.Find("/etc/nginx/" + name).ShouldNotBeNull().Text);

    [Fact]
    public void Generated_configurations()
    {
        for (var seed = 0; seed < Generated; seed++)
        {
            Formatted.Of(ConfigGenerator.Create(seed));
        }
    }

    [Fact]
    public void The_example_of_the_manual()
    {
        var blocks = File.ReadAllText(Path.Combine(Repository.Root, "docs/fmt.md")).Split("```nginx\n").Skip(1).Select(part => part.Split("```")[0]).ToArray();

        blocks.Length.ShouldBe(2);
        Formatted.Of(blocks[0]).ShouldBe(blocks[1]);
    }
}
