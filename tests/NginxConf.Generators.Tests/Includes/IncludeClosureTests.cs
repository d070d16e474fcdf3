using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;
using NginxConf.Includes;

namespace NginxConf.Generators.Tests.Includes;

public sealed class IncludeClosureTests
{
    [Fact]
    public void Follows_includes_in_any_block_relative_to_the_main_file()
    {
        Find(
            ("/etc/nginx/nginx.conf", "include modules/*.conf; http { server { location / { include deep.conf; } } }"),
            ("/etc/nginx/modules/a.conf", "include more/b.conf;"),
            ("/etc/nginx/modules/more/b.conf", ""),
            ("/etc/nginx/more/b.conf", "# relative to nginx.conf, not to a.conf"),
            ("/etc/nginx/deep.conf", "include /srv/app/*.conf;"),
            ("/srv/app/x.conf", "types { include types.conf; }"),
            ("/etc/nginx/types.conf", ""),
            ("/etc/nginx/unused.conf", "")).ShouldBe(
            [
                "/etc/nginx/nginx.conf", "/etc/nginx/modules/a.conf", "/etc/nginx/deep.conf", "/etc/nginx/more/b.conf",
                "/srv/app/x.conf", "/etc/nginx/types.conf",
            ], ignoreOrder: true);
    }

    [Fact]
    public void A_circle_ends() => Find(("/a.conf", "include b.conf;"), ("/b.conf", "include a.conf;")).ShouldBe(["/a.conf", "/b.conf"]);

    [Fact]
    public void A_missing_file_is_left_to_the_compiler() => Find(("/a.conf", "include missing.conf; broken {")).ShouldBe(["/a.conf"]);

    private static IEnumerable<string> Find(params (string Path, string Text)[] files) => IncludeClosure
        .Find(files[0].Path, new InMemorySourceFiles(files.Select(file => new SourceText(file.Path, file.Text))))
        .Select(file => file.Path);
}
