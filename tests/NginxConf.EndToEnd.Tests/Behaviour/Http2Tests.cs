using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.Behaviour;

/// <summary>HTTP/2 connections with many streams, long ones, and streams that are given up.</summary>
public sealed class Http2Tests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Streams_of_one_connection_do_not_wait_for_each_other(string program)
    {
        var release = new TaskCompletionSource();
        await using var site = new SmallSite(program);
        using var port = ReservedPort.Take();
        site.Script = request => request["QUERY_STRING"] == "slow"
            ? new FastCgiReply().WaitFor(release.Task).Stdout("Content-Type: text/plain\r\n\r\nslow")
            : FastCgiReply.PlainText(request["QUERY_STRING"] + FastCgiFaults.Pattern(50_000));
        site.WriteConfig("one", site.TlsListener(port.Number));
        await using var server = await site.StartAsync();
        using var client = Client(port.Number);

        var slow = client.GetStringAsync("php?slow");
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async n =>
            (await client.GetStringAsync($"php?n={n}")).ShouldBe($"n={n}" + FastCgiFaults.Pattern(50_000))));
        slow.IsCompleted.ShouldBeFalse();
        release.SetResult();
        (await slow).ShouldBe("slow");
        site.Backend.Violations.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_stream_that_is_given_up_leaves_the_others_alone(string program)
    {
        await using var site = new SmallSite(program);
        using var port = ReservedPort.Take();
        site.Script = request => request["QUERY_STRING"] == "hangs" ? new FastCgiReply().Hang() : FastCgiReply.PlainText("fine");
        site.WriteConfig("one", site.TlsListener(port.Number));
        await using var server = await site.StartAsync();
        using var client = Client(port.Number);
        using var givenUp = new CancellationTokenSource();

        var hanging = client.GetStringAsync("php?hangs", givenUp.Token);
        (await client.GetStringAsync("php?first")).ShouldBe("fine");
        (await Waiting.TryUntilAsync(() => site.Backend.Requests.Any(request => request["QUERY_STRING"] == "hangs"), s_patience)).ShouldBeTrue();
        await givenUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => hanging);
        (await client.GetStringAsync("php?second")).ShouldBe("fine");
        (await Waiting.TryUntilAsync(() => site.Backend.OpenConnectionCount == 0, s_patience)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Large_bodies_pass_in_both_directions(string program)
    {
        const int Size = 5_000_000;
        await using var site = new SmallSite(program);
        using var port = ReservedPort.Take();
        site.Script = request => new FastCgiReply().Stdout("Content-Type: application/octet-stream\r\n\r\n").Stdout(request.Body);
        site.WriteConfig("one", "client_max_body_size 0; " + site.TlsListener(port.Number));
        await using var server = await site.StartAsync();
        using var client = Client(port.Number);
        var body = new byte[Size];
        new Random(1).NextBytes(body);

        using var response = await client.PostAsync("php", new ByteArrayContent(body));

        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(body);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_connection_ends_with_its_last_request(string program)
    {
        await using var site = new SmallSite(program);
        using var port = ReservedPort.Take();
        site.WriteConfig("$connection", "keepalive_requests 3; " + site.TlsListener(port.Number));
        await using var server = await site.StartAsync();
        using var client = Client(port.Number);

        var connections = new HashSet<string>();
        for (var count = 0; count < 30; count++)
        {
            connections.Add(await client.GetStringAsync("?n"));
        }

        connections.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_client_is_told_how_many_streams_it_may_open(string program)
    {
        await using var site = new SmallSite(program);
        using var port = ReservedPort.Take();
        site.WriteConfig("one", "http2_max_concurrent_streams 7; " + site.TlsListener(port.Number));
        await using var server = await site.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port.Number);
        await using var stream = new SslStream(socket.GetStream());
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            ApplicationProtocols = [SslApplicationProtocol.Http2],
            RemoteCertificateValidationCallback = (_, _, _, _) => true,
        });

        await stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0"u8.ToArray());

        // SETTINGS_MAX_CONCURRENT_STREAMS is number 3.
        (await SettingsAsync(stream))[3].ShouldBe(7);
    }

    // The first frame of the server: nine bytes of head, then entries of two bytes for the number and four for the value.
    private static async Task<Dictionary<int, int>> SettingsAsync(SslStream stream)
    {
        using var patience = new CancellationTokenSource(s_patience);
        var head = new byte[9];
        await stream.ReadExactlyAsync(head, patience.Token);
        var frame = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
        await stream.ReadExactlyAsync(frame, patience.Token);
        head[3].ShouldBe((byte)4);
        return frame.Chunk(6).ToDictionary(
            entry => (int)BinaryPrimitives.ReadUInt16BigEndian(entry), entry => BinaryPrimitives.ReadInt32BigEndian(entry.AsSpan(2)));
    }

    private static HttpClient Client(int port) => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    })
    {
        BaseAddress = new Uri($"https://127.0.0.1:{port}/"),
        Timeout = s_patience,
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };
}
