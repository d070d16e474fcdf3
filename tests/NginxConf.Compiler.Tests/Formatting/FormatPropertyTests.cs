using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Tests.Binding;
using NginxConf.Compiler.Text;
using NginxConf.TestKit;

namespace NginxConf.Compiler.Tests.Formatting;

/// <summary>For every configuration: the second run changes nothing, words and comments are the same.</summary>
public sealed class FormatPropertyTests
{
    private const int Generated = 2_000;
    private const int Damaged = 10;

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

    /// <summary>Damage at random places: each result is refused, or is a configuration like any other.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Damaged_files(string path)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, path));
        var random = new Random(20261120);
        for (var round = 0; round < Damaged; round++)
        {
            var text = ByteText.FromBytes(Damage.Apply(bytes, random));
            SyntaxTree.Parse(new SourceText("/nginx.conf", text)).ToString().ShouldBe(text);
            if (Formatted.Format(text) is not null)
            {
                Formatted.Of(text);
            }

            BindTest.Bind(text).Files.ShouldNotBeEmpty();
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
