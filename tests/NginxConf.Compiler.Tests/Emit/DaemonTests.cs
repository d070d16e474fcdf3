using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Emit;

public sealed class DaemonTests
{
    [Theory]
    [InlineData("daemon on; ", true)]
    [InlineData("daemon off; ", false)]
    [InlineData("", false)]
    public void The_background_is_only_for_those_who_write_it(string directive, bool background)
    {
        var files = new InMemorySourceFiles([new SourceText("/nginx.conf", directive + "events { } http { server { listen 80; } }")]);

        var site = SiteCompiler.Compile("/nginx.conf", files, new CompileOptions()).Files.Single(file => file.HintName == "Site.g.cs");

        site.Text.Contains("Daemon = true", StringComparison.Ordinal).ShouldBe(background);
    }
}
