using System.Text.RegularExpressions;
using NginxConf.Runtime.Access;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Phases;

/// <summary>Lines that administrators search for: nginx's words.</summary>
public sealed partial class ErrorLogTests : IDisposable
{
    private readonly TestDirectory _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_file_that_is_missing() =>
        (await LogOfAsync(Location(), "GET /none")).ShouldBe(
            $"[error] open() \"{_files.FullPath}/none\" failed (2: No such file or directory)");

    [Fact]
    public async Task A_directory_that_is_missing() =>
        (await LogOfAsync(Location(), "GET /none/")).ShouldBe(
            $"[error] \"{_files.FullPath}/none/index.html\" is not found (2: No such file or directory)");

    [Fact]
    public async Task A_directory_without_index() =>
        (await LogOfAsync(Location(), "GET /")).ShouldBe($"[error] directory index of \"{_files.FullPath}/\" is forbidden");

    [Fact]
    public async Task Nothing_where_log_not_found_is_off() =>
        (await LogOfAsync(Location(settings => settings with { LogNotFound = false }), "GET /none")).ShouldBe("");

    [Fact]
    public async Task A_refused_client() =>
        (await LogOfAsync(new TestLocation("/") { OnAccess = request => new AccessRules("-all").Check(request) }, "GET /")).ShouldBe(
            "[error] access forbidden by rule");

    [Fact]
    public async Task A_body_that_is_too_large() =>
        (await LogOfAsync(Location(settings => settings with { ClientMaxBodySize = 10 }), "POST /\nContent-Length: 11")).ShouldBe(
            "[error] client intended to send too large body: 11 bytes");

    [Fact]
    public async Task A_rewrite_cycle() =>
        (await LogOfAsync(
            new TestLocation("/") { OnRewrite = request => new(Rewriter.ChangeUri(request, TestLocation.Bytes("/x"), default, true)) },
            "GET /")).ShouldBe("[error] rewrite or internal redirection cycle while processing \"/x\"");

    [Fact]
    public async Task A_redirection_cycle() =>
        (await LogOfAsync(
            new TestLocation("/") { OnPreContent = request => new(TryFiles.Redirect(request, TestLocation.Bytes("/x"))) },
            "GET /")).ShouldBe("[error] rewrite or internal redirection cycle while internally redirecting to \"/x\"");

    [Fact]
    public async Task A_named_location_that_is_missing() =>
        (await LogOfAsync(
            new TestLocation("/") { OnPreContent = request => new(TryFiles.Redirect(request, TestLocation.Bytes("@x"))) },
            "GET /")).ShouldBe("[error] could not find named location \"@x\"");

    [Fact]
    public async Task An_alias_after_break() =>
        (await LogOfAsync(
            new TestLocation(new LocationSettings { Name = TestLocation.Bytes("/a/"), Kind = LocationKind.Prefix, IsAlias = true })
            {
                OnRewrite = request =>
                {
                    Rewriter.ChangeUri(request, TestLocation.Bytes("/a/b"), default, true);
                    return new(Rewriter.Break(request, rewritten: true));
                },
            },
            "GET /a/")).ShouldBe("[alert] \"alias\" cannot be used in location \"/a/\" where URI was rewritten");

    private TestLocation Location(Func<LocationSettings, LocationSettings>? configure = null)
    {
        var settings = new LocationSettings
        {
            Name = TestLocation.Bytes("/"),
            Kind = LocationKind.Prefix,
            DocumentRoot = TestLocation.Bytes(_files.FullPath),
        };
        return new(configure is null ? settings : configure(settings));
    }

    // Level and text of the only line, without what every line of a request has.
    private async Task<string> LogOfAsync(TestLocation location, string request)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var logs = new LogWriter())
            {
                var target = new ErrorLogTarget(path, LogLevel.Info) { File = logs.Open(path, out _) };
                logs.Start();
                var site = new TestSite(location) { ErrorLog = new([target]) };
                await site.SendAsync(request);
            }

            return Surroundings().Replace(await File.ReadAllTextAsync(path), "$1$2");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [GeneratedRegex("^[0-9/: ]{20}(\\[.*?\\]) [0-9#]*: \\*1(.*?), client: 192.0.2.7, server: srv.test, request: \".*\"\n$")]
    private static partial Regex Surroundings();
}
