using System.Net;
using System.Net.Security;
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
