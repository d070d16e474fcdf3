using NginxConf.Compiler.Analysis;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Tests.Reporting;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Sources;

public sealed class PathMapTests
{
    private static readonly PathMap s_map = new(EquatableArray.Create(
        new PathMapping("", "/root"), new PathMapping("/etc/nginx", "/repo"), new PathMapping("/etc/nginx/sites", "/sites")));

    [Theory]
    [InlineData("/etc/nginx/a", "/repo/a")]
    [InlineData("/etc/nginx", "/repo")]
    [InlineData("/etc/nginx/sites/*.conf", "/sites/*.conf")]
    [InlineData("/etc/nginx/sitesb/x", "/repo/sitesb/x")]
    [InlineData("/etc/nginxx", "/root/etc/nginxx")]
    public void The_longest_mapping_of_whole_segments_counts(string path, string mapped) => s_map.Map(path).ShouldBe(mapped);

    [Fact]
    public void Only_absolute_includes_are_mapped()
    {
        var input = Checking.Input(
            "events { } http { include /etc/nginx/a; include b; include /etc/nginx/sites/*; }",
            ("/repo/a", "index a;"), ("/site/b", "root /b;"), ("/sites/c", "foo;"));

        SiteCheck.Run(input with { Paths = s_map }).Lines().ShouldBe(["[emerg] unknown directive \"foo\" in /sites/c:1"]);
    }
}
