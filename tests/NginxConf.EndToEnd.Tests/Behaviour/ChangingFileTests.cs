namespace NginxConf.EndToEnd.Tests.Behaviour;

/// <summary>Files that change while a client downloads them: more than a socket holds, so that the server is in the middle of it.</summary>
public sealed class ChangingFileTests
{
    private const int Size = 40_000_000;

    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_file_that_shrinks_ends_the_connection(string program)
    {
        await using var site = Start(program);
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();
        await client.SendAsync("GET /files/large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await client.ReadUntilAsync("\r\n\r\n");

        SetLength(site, 1000);

        (await client.SkipToEndAsync()).ShouldBeLessThan(Size);
        (await site.GetAsync("/files/large.bin")).Length.ShouldBe(1000);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_file_that_grows_is_sent_as_long_as_it_was(string program)
    {
        await using var site = Start(program);
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();
        await client.SendAsync("GET /files/large.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await client.ReadUntilAsync("\r\n\r\n");

        SetLength(site, 2 * Size);

        (await client.SkipToEndAsync()).ShouldBe(Size);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_file_that_is_replaced_or_removed_is_sent_to_its_end(string program)
    {
        await using var site = Start(program);
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();
        await client.SendAsync("GET /files/large.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await client.ReadUntilAsync("\r\n\r\n");

        File.Delete(PathOf(site));

        (await client.SkipToEndAsync()).ShouldBe(Size);
        (await site.GetAsync("/files/large.bin")).ShouldContain("404 Not Found");
    }

    private static SmallSite Start(string program)
    {
        var site = new SmallSite(program);
        Directory.CreateDirectory(Path.Combine(site.Prefix, "files"));
        site.WriteConfig("any", $"location /files/ {{ root {site.Prefix}; }}");
        SetLength(site, Size);
        return site;
    }

    private static string PathOf(SmallSite site) => Path.Combine(site.Prefix, "files/large.bin");

    private static void SetLength(SmallSite site, long length)
    {
        using var file = new FileStream(PathOf(site), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(length);
    }
}
