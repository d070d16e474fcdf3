using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Phases;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Rewriting;

public sealed class TryFilesTests : IDisposable
{
    private readonly TestDirectory _files = new();

    public TryFilesTests()
    {
        _files.Write("a.txt", "a\n");
        _files.Write("dir/index.html", "index\n");
    }

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("/a.txt", "a\n")]
    [InlineData("/dir/", "index\n")]
    [InlineData("/none?x=1", "/index.php q=/none")]
    [InlineData("/dir/none?x=1", "/index.php q=/dir/none")]
    public async Task File_directory_fallback(string target, string body)
    {
        // try_files $uri $uri/ /index.php?q=$uri;
        var site = new TestSite(
            Tries(async request =>
                await TryFiles.FileAsync(request, request.Uri) || await TryFiles.DirectoryAsync(request, request.Uri)
                    ? Outcome.Continue
                    : TryFiles.Redirect(request, TestLocation.Bytes($"/index.php?q={request.Uri}"))),
            ErrorResponseTests.Text("/index.php", request => $"{request.Uri} {request.Args}"));

        (await site.SendAsync($"GET {target}\nHost: h")).ShouldEndWith("\n\n" + body);
    }

    [Fact]
    public async Task A_directory_without_slash_is_redirected()
    {
        var site = new TestSite(Tries(async request =>
            await TryFiles.DirectoryAsync(request, request.Uri) ? Outcome.Continue : Outcome.Status(404)));

        (await site.SendAsync("GET /dir\nHost: h")).ShouldContain("\nLocation: http://h/dir/\n");
    }

    [Fact]
    public async Task A_code()
    {
        var site = new TestSite(Tries(async request =>
            await TryFiles.FileAsync(request, request.Uri) ? Outcome.Continue : Outcome.Status(418)));

        (await site.SendAsync("GET /none\nHost: h")).ShouldStartWith("HTTP/1.1 418 \n");
    }

    [Fact]
    public async Task A_named_location_keeps_the_path()
    {
        var named = new TestLocation("@app", LocationKind.Named)
        {
            OnContent = request => new(Rewriter.Return(request, 200, TestLocation.Bytes($"{request.Uri}?{request.Args}"))),
        };
        var site = new TestSite(Tries(request => new(TryFiles.Named(request, named))), named);

        (await site.SendAsync("GET /x?y\nHost: h")).ShouldEndWith("\n\n/x?y");
    }

    [Fact]
    public async Task A_name_that_no_location_has_is_500()
    {
        var site = new TestSite(Tries(request => new(TryFiles.Redirect(request, TestLocation.Bytes("@none")))));

        (await site.SendAsync("GET /x\nHost: h")).ShouldStartWith("HTTP/1.1 500 ");
    }

    [Fact]
    public async Task Under_an_alias_the_prefix_of_the_location_is_not_looked_for()
    {
        var settings = new LocationSettings
        {
            Name = TestLocation.Bytes("/al/"),
            Kind = LocationKind.Prefix,
            IsAlias = true,
            DocumentRoot = TestLocation.Bytes(_files.FullPath + "/"),
        };
        var seen = ByteSlice.NotFound;
        var site = new TestSite(new TestLocation(settings)
        {
            OnPreContent = async request =>
            {
                var found = await TryFiles.FileAsync(request, request.Uri);
                seen = TestLocation.Bytes(request.Uri.ToString());
                return found ? Outcome.Continue : Outcome.Status(404);
            },
        });

        (await site.SendAsync("GET /al/a.txt\nHost: h")).ShouldEndWith("\n\na\n");
        seen.ToString().ShouldBe("/al/a.txt");
    }

    [Fact]
    public async Task File_tests()
    {
        var file = TestLocation.Bytes(Path.Combine(_files.FullPath, "a.txt"));
        var directory = TestLocation.Bytes(_files.FullPath);
        var (request, _) = new TestSite().Begin("GET /\nHost: h");

        (await FileTests.IsFileAsync(request, file)).ShouldBeTrue();
        (await FileTests.IsFileAsync(request, directory)).ShouldBeFalse();
        (await FileTests.IsDirectoryAsync(request, directory)).ShouldBeTrue();
        (await FileTests.ExistsAsync(request, directory)).ShouldBeTrue();
        (await FileTests.ExistsAsync(request, TestLocation.Bytes("/none/of/it"))).ShouldBeFalse();
        (await FileTests.IsExecutableAsync(request, file)).ShouldBeFalse();
        (await FileTests.IsExecutableAsync(request, directory)).ShouldBeTrue();
    }

    private TestLocation Tries(Func<TestRequest, ValueTask<Outcome>> steps)
    {
        var settings = new LocationSettings
        {
            Name = TestLocation.Bytes("/"),
            Kind = LocationKind.Prefix,
            DocumentRoot = TestLocation.Bytes(_files.FullPath),
        };
        return new(settings) { OnPreContent = steps };
    }
}
