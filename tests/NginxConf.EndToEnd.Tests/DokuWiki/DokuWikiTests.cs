using System.Net;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;
using NginxConf.TestKit.Sites;

namespace NginxConf.EndToEnd.Tests.DokuWiki;

/// <summary>A real application, Debian's DokuWiki on PHP-FPM, used as people use it: behind real nginx, which proves the test, and behind ours.</summary>
public sealed class DokuWikiTests
{
    [Fact]
    public Task Works_behind_real_nginx() => UseAsync(new RealNginx());

    [Fact]
    public Task Works_behind_the_compiled_site() => UseAsync(new CompiledSite());

    [Fact]
    public Task Works_behind_the_native_binary() => UseAsync(new NativeSite());

    private static async Task UseAsync(ISiteLauncher launcher)
    {
        using var directory = new TestDirectory();
        using var port = ReservedPort.Take();
        var wiki = DokuWikiInstallation.Create(directory, port.Number);
        await using var fpm = await PhpFpm.StartAsync(directory.FullPath);
        directory.Write("site/nginx.conf", SampleFor(port.Number, wiki, fpm));
        await using var site = await launcher.StartAsync(directory["site"]);
        using var browser = new DokuWikiBrowser(port.Number);

        // View.
        (await browser.OpenAsync("/")).ShouldContain("Welcome here");
        (await browser.StatusAsync("/conf/users.auth.php")).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.StatusAsync("/data/pages/start.txt")).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.StatusAsync("/lib/tpl/dokuwiki/images/logo.png")).ShouldBe(HttpStatusCode.OK);
        (await browser.OpenAsync("/lib/exe/css.php?t=dokuwiki")).ShouldContain(".dokuwiki");
        (await browser.OpenAsync("/_export/raw/start")).ShouldBe(await File.ReadAllTextAsync(Path.Combine(wiki.Root, "data/pages/start.txt")));

        // Log in.
        (await browser.FailToLogInAsync(DokuWikiInstallation.User, "wrong")).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.LogInAsync(DokuWikiInstallation.User, DokuWikiInstallation.Password)).ShouldContain("Eddie Tor");

        // Edit and save a page, one of them larger than any buffer.
        (await browser.EditAsync("tests:page", "====== Written by a test ======\n\nwith //ümläuts//\n")).ShouldContain("<em>ümläuts</em>");
        (await File.ReadAllTextAsync(Path.Combine(wiki.Root, "data/pages/tests/page.txt"))).ShouldContain("with //ümläuts//");
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(line => $"Line {line} of a long page.\\\\\n"));
        (await browser.EditAsync("tests:long", text)).ShouldContain("Line 19999 of a long page.");

        // Upload a file and get it back.
        var file = Enumerable.Range(0, 300_000).Select(index => (byte)(index * 31 >> 3)).ToArray();
        (await browser.UploadAsync("measured.zip", file)).ShouldContain("Upload successful");
        (await browser.DownloadAsync("/_media/measured.zip")).ShouldBe(file);
    }

    // The configuration that the repository shows its users, on this test's own port and paths.
    private static string SampleFor(int port, DokuWikiInstallation wiki, PhpFpm fpm)
    {
        var config = File.ReadAllText(Path.Combine(Repository.Root, "samples/dokuwiki/nginx.conf"));
        foreach (var (before, after) in new (string Before, string After)[]
                 {
                     ("listen       8080;", $"listen 127.0.0.1:{port};"),
                     ("root   /usr/share/dokuwiki;", $"root {wiki.Root};"),
                     ("unix:/run/php/php8.2-fpm.sock", fpm.UnixAddress),
                     ("/tmp/ngxc-dokuwiki.pid", "nginx.pid"),
                     ("stderr notice", "error.log notice"),
                     ("/tmp/ngxc-dokuwiki.access.log", "access.log"),
                 })
        {
            config.ShouldContain(before);
            config = config.Replace(before, after, StringComparison.Ordinal);
        }

        return config;
    }
}
