using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Processes;

namespace NginxConf.Runtime.Tests.Requests;

/// <summary>Request bodies on their way to the backend.</summary>
public sealed class BodyBufferTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private static FastCgiSettings Settings(FastCgiPeer peer) =>
        new() { Upstream = new Upstream("php", new UpstreamPeer(peer.Address)) };

    private static FastCgiReply Echo(FastCgiRequest request) => FastCgiReply.PlainText(request.BodyText);

    private static string Post(string body) => $"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static string PostChunked(params string[] chunks) =>
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
        + string.Concat(chunks.Select(chunk => $"{chunk.Length:x}\r\n{chunk}\r\n")) + "0\r\n\r\n";

    [Theory]
    [InlineData(1, false)]
    [InlineData(16_384, false)]
    [InlineData(20_479, false)]
    [InlineData(20_480, true)]
    [InlineData(900_000, true)]
    public async Task A_body_is_in_memory_or_in_a_file_while_the_request_lasts(int length, bool inFile)
    {
        var file = string.Empty;
        await using var peer = FastCgiPeer.Tcp(request =>
        {
            file = request["BODY_FILE"] ?? string.Empty;
            return FastCgiReply.PlainText(file.Length > 0 ? File.ReadAllText(file) : request.BodyText);
        });
        await using var site = GatewaySite.Start(Settings(peer));
        var body = FastCgiFaults.Pattern(length);

        (await site.SendAsync(Post(body))).BodyText.ShouldBe(body);

        var request = peer.Requests.ShouldHaveSingleItem();
        request.BodyText.ShouldBe(body);
        request["REQUEST_BODY"].ShouldBe(inFile ? string.Empty : body);
        file.Length.ShouldBe(inFile ? file.Length : 0);
        peer.Violations.ShouldBeEmpty();
        if (inFile)
        {
            await site.ErrorLogAsync($"a client request body is buffered to a temporary file {file}");
            (await Waiting.TryUntilAsync(() => !File.Exists(file), s_patience)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_chunked_body_gets_a_length()
    {
        await using var peer = FastCgiPeer.Tcp(Echo);
        await using var site = GatewaySite.Start(Settings(peer));

        var response = await site.SendAsync(PostChunked("hello ", "chunked ", "world"));

        response.BodyText.ShouldBe("hello chunked world");
        peer.Requests.ShouldHaveSingleItem()["CONTENT_LENGTH"].ShouldBe("19");
    }

    [Fact]
    public async Task A_chunked_body_of_any_size_spills_to_the_file()
    {
        await using var peer = FastCgiPeer.Tcp(Echo);
        await using var site = GatewaySite.Start(Settings(peer));
        var chunks = Enumerable.Range(0, 50).Select(i => FastCgiFaults.Pattern(1000 + i)).ToArray();

        (await site.SendAsync(PostChunked(chunks))).BodyText.ShouldBe(string.Concat(chunks));

        peer.Requests.ShouldHaveSingleItem()["BODY_FILE"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_chunked_body_beyond_the_limit_is_413()
    {
        await using var peer = FastCgiPeer.Tcp(Echo);
        await using var site = GatewaySite.Start(Settings(peer), location => location with { ClientMaxBodySize = 1000 });

        (await site.SendAsync(PostChunked(FastCgiFaults.Pattern(600), FastCgiFaults.Pattern(600)))).Status.ShouldBe(413);

        peer.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_is_500_with_the_reason()
    {
        await using var peer = FastCgiPeer.Tcp(Echo);
        await using var site = GatewaySite.Start(Settings(peer), location => location with { ClientBodyTempPath = "/proc/none" });

        (await site.SendAsync(Post(FastCgiFaults.Pattern(30_000)))).Status.ShouldBe(500);

        await site.ErrorLogAsync("[crit]");
        await site.ErrorLogAsync("open() \"/proc/none\" failed (");
    }

    [Fact]
    public async Task Without_buffering_the_backend_sees_the_body_as_it_comes()
    {
        var begun = new TaskCompletionSource();
        await using var peer = FastCgiPeer.Tcp(Echo);
        peer.EarlyScript = _ =>
        {
            begun.TrySetResult();
            return null;
        };
        await using var site = GatewaySite.Start(Settings(peer) with { RequestBuffering = false });
        await using var client = await site.ConnectAsync();

        await client.SendAsync("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nfirst");
        await begun.Task.WaitAsync(s_patience);
        await client.SendAsync("later");

        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("firstlater");
        peer.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_backend_may_answer_before_it_has_read_the_body(bool buffered)
    {
        await using var peer = FastCgiPeer.Tcp(Echo);
        peer.EarlyScript = _ => FastCgiReply.Output("Status: 403 No\r\n\r\nrefused");
        await using var site = GatewaySite.Start(
            Settings(peer) with { RequestBuffering = buffered }, location => location with { ClientMaxBodySize = 0 });
        await using var client = await site.ConnectAsync();

        await client.SendAsync("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n");
        await client.SendAsync(FastCgiFaults.Pattern(buffered ? 3_000_000 : 100_000));

        var response = (await client.ReadResponseAsync()).ShouldNotBeNull();
        response.Status.ShouldBe(403);
        response.BodyText.ShouldBe("refused");
    }

    [Fact]
    public async Task A_large_body_passes_without_buffering_in_either_framing()
    {
        await using var peer = FastCgiPeer.Tcp(Echo);
        await using var site = GatewaySite.Start(Settings(peer) with { RequestBuffering = false });
        var body = FastCgiFaults.Pattern(700_000);

        (await site.SendAsync(Post(body))).BodyText.ShouldBe(body);
        (await site.SendAsync(PostChunked(body[..300_000], body[300_000..]))).BodyText.ShouldBe(body);

        peer.Violations.ShouldBeEmpty();
    }
}
