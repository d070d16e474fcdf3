using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Sources;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("*.conf", "a.conf", true)]
    [InlineData("*.conf", ".conf", false)]
    [InlineData(".*", ".conf", true)]
    [InlineData("*.conf", "a.conf.bak", false)]
    [InlineData("a*b*c", "aXbXbc", true)]
    [InlineData("a*b*c", "aXbXb", false)]
    [InlineData("?", "a", true)]
    [InlineData("?", "", false)]
    [InlineData("?", ".", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[!a-c]x", "dx", true)]
    [InlineData("[]]", "]", true)]
    [InlineData("[a", "[a", true)]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "a", false)]
    [InlineData("*", "a", true)]
    public void Patterns_match_as_in_glob(string pattern, string name, bool matches) =>
        new GlobPattern(pattern).Matches(name).ShouldBe(matches);

    [Fact]
    public void Files_come_sorted_by_bytes()
    {
        var files = new InMemorySourceFiles(
            new[] { "/a/b.conf", "/a/B.conf", "/a/a.conf", "/a/.x.conf", "/a/sub/c.conf", "/b/d.conf" }.Select(path => new SourceText(path, "")));
        files.Glob("/a/*.conf").ShouldBe(["/a/B.conf", "/a/a.conf", "/a/b.conf"]);
        files.Glob("/*/*.conf").ShouldBe(["/a/B.conf", "/a/a.conf", "/a/b.conf", "/b/d.conf"]);
        files.Glob("/c/*").ShouldBeEmpty();
        files.Read("/a/a.conf").ShouldNotBeNull();
        files.Read("/a").ShouldBeNull();
    }
}
