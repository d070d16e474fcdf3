using System.Text;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Content.Files;

/// <summary>
/// What may be asked on an I/O thread. The kernel may always say that it has to wait, so the tests accept that, and nothing else
/// that differs from the blocking calls.
/// </summary>
public sealed class CachedFileSystemTests : IDisposable
{
    private readonly TestDirectory _files = new();

    public CachedFileSystemTests()
    {
        _files.Write("a.txt", "hello\n");
        _files.Write("sub/b.txt", "b");
    }

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("a.txt")]
    [InlineData("sub")]
    [InlineData("none")]
    [InlineData("a.txt/b")]
    [InlineData("nul\0byte")]
    public void Says_what_the_file_system_says(string name)
    {
        var path = Encoding.UTF8.GetBytes(_files[name]);
        var expected = FileSystem.Stat(path, out var expectedStatus);

        var error = CachedFileSystem.Stat(path, out var status);

        if (!error.WouldBlock)
        {
            error.ShouldBe(expected);
            status.ShouldBe(expectedStatus);
        }
    }

    [Fact]
    public void Reads_what_is_in_memory()
    {
        var path = Encoding.UTF8.GetBytes(_files["a.txt"]);
        FileSystem.Open(path, out var descriptor, out _).IsNone.ShouldBeTrue();
        var buffer = new byte[16];

        var error = CachedFileSystem.Read(descriptor, buffer, 1, out var count);

        FileSystem.Close(descriptor);
        if (!error.WouldBlock)
        {
            error.IsNone.ShouldBeTrue();
            Encoding.ASCII.GetString(buffer, 0, count).ShouldBe("ello\n");
        }
    }

    [Theory]
    [InlineData("GET /a.txt", "\n\nhello\n")]
    [InlineData("GET /none", "404 Not Found")]
    [InlineData("GET /sub", "301 Moved Permanently")]
    [InlineData("GET /sub/", "403 Forbidden")]
    [InlineData("GET /big", "\n\nbig")]
    public void Serves_on_a_thread_that_is_not_of_the_pool(string request, string expected)
    {
        _files.Write("big", "big" + new string('x', 200_000));
        var location = new TestLocation(new LocationSettings
        {
            Name = TestLocation.Bytes("/"),
            Kind = LocationKind.Prefix,
            DocumentRoot = TestLocation.Bytes(_files.FullPath),
        });
        var response = string.Empty;

        var thread = new Thread(() => response = new TestSite(location).SendAsync($"{request}\nHost: h").GetAwaiter().GetResult());
        thread.Start();
        thread.Join();

        response.ShouldContain(expected);
    }
}
