using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Http.Site;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Http.Sockets;

/// <summary>Files that the kernel sends by itself: more than the sockets between server and client hold at once.</summary>
public sealed class LargeFileTests : IDisposable
{
    private const int Size = 24 * 1024 * 1024;
    private const string Get = "GET /big.txt HTTP/1.1\r\nHost: h\r\n\r\n";
    private readonly TestDirectory _files = new();
    private readonly byte[] _content = new byte[Size];

    public LargeFileTests()
    {
        new Random(1).NextBytes(_content);
        _files.Write("big.txt", _content);
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task It_arrives_whole_and_the_connection_goes_on()
    {
        await using var site = SocketSite.Start(Location());
        await using var client = await site.ConnectAsync();
        await client.SendAsync(Get + Get);

        (await client.ReadResponseAsync()).ShouldNotBeNull().Body.AsSpan().SequenceEqual(_content).ShouldBeTrue();
        (await client.ReadResponseAsync()).ShouldNotBeNull().Body.AsSpan().SequenceEqual(_content).ShouldBeTrue();
    }

    [Fact]
    public async Task A_range_is_cut_out_exactly()
    {
        await using var site = SocketSite.Start(Location());
        await using var client = await site.ConnectAsync();
        await client.SendAsync("GET /big.txt HTTP/1.1\r\nHost: h\r\nRange: bytes=1234567-23456789\r\n\r\n");

        var response = (await client.ReadResponseAsync()).ShouldNotBeNull();

        response.StatusLine.ShouldBe("HTTP/1.1 206 Partial Content");
        response.Body.AsSpan().SequenceEqual(_content.AsSpan(1234567..23456790)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_that_leaves_disturbs_nobody()
    {
        await using var site = SocketSite.Start(Location());
        for (var i = 0; i < 5; i++)
        {
            await using var leaving = await site.ConnectAsync();
            await leaving.SendAsync(Get);
            leaving.Reset();
        }

        await using var client = await site.ConnectAsync();
        await client.SendAsync(Get);

        (await client.ReadResponseAsync()).ShouldNotBeNull().Body.Length.ShouldBe(Size);
    }

    private TestLocation Location() => new(new LocationSettings
    {
        Name = TestLocation.Bytes("/"),
        Kind = LocationKind.Prefix,
        DocumentRoot = TestLocation.Bytes(_files.FullPath),
    });
}
