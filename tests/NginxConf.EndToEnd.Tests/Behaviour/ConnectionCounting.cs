using System.Globalization;
using System.Text.RegularExpressions;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.Behaviour;

/// <summary>What <c>stub_status</c> counts, step by step through the life of a connection.</summary>
public sealed partial class ConnectionCounting
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Connections_are_counted_by_what_they_do(string program)
    {
        await using var site = new SmallSite(program);
        var answer = new TaskCompletionSource();
        site.Script = _ =>
        {
            answer.Task.Wait(s_patience);
            return FastCgiReply.PlainText("done");
        };
        site.WriteConfig("one", "location /status { stub_status; }");
        await using var server = await site.StartAsync();
        await using var monitor = await site.ConnectAsync();

        var first = await StatusAsync(monitor);
        first.ShouldBe(new Counts(1, first.Accepted, first.Accepted, first.Requests, 0, 1, 0));
        (await StatusAsync(monitor)).ShouldBe(first with { Requests = first.Requests + 1 });

        await using var client = await site.ConnectAsync();
        await ReachesAsync(monitor, 2, reading: 0, writing: 1, waiting: 1);

        await client.SendAsync("GET /php HT");
        await ReachesAsync(monitor, 2, reading: 1, writing: 1, waiting: 0);

        await client.SendAsync("TP/1.1\r\nHost: localhost\r\n\r\n");
        await ReachesAsync(monitor, 2, reading: 0, writing: 2, waiting: 0);

        answer.SetResult();
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("done");
        await ReachesAsync(monitor, 2, reading: 0, writing: 1, waiting: 1);

        var before = await StatusAsync(monitor);
        before.Accepted.ShouldBe(first.Accepted + 1);
        await client.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await client.ReadResponseAsync();
        await client.ReadResponseAsync();
        (await StatusAsync(monitor)).Requests.ShouldBe(before.Requests + 3);

        await client.DisposeAsync();
        await ReachesAsync(monitor, 1, reading: 0, writing: 1, waiting: 0);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task No_request_is_lost_where_many_come_at_once(string program)
    {
        const int Clients = 40;
        const int Each = 25;
        await using var site = new SmallSite(program);
        site.WriteConfig("one", "location /status { stub_status; }");
        await using var server = await site.StartAsync();
        await using var monitor = await site.ConnectAsync();
        var before = await StatusAsync(monitor);

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            await using var client = await site.ConnectAsync();
            for (var i = 0; i < Each; i++)
            {
                await client.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
                (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("one");
            }
        }));

        await ReachesAsync(monitor, 1, reading: 0, writing: 1, waiting: 0);
        var asked = await StatusAsync(monitor);
        asked.Accepted.ShouldBe(before.Accepted + Clients);
        asked.Handled.ShouldBe(asked.Accepted);
        (asked.Requests - before.Requests).ShouldBeGreaterThanOrEqualTo(Clients * Each);
        (await StatusAsync(monitor)).Requests.ShouldBe(asked.Requests + 1);
    }

    private static async Task ReachesAsync(RawHttpClient monitor, int active, int reading, int writing, int waiting)
    {
        Counts? last = null;
        var until = DateTime.UtcNow + s_patience;
        do
        {
            last = await StatusAsync(monitor);
        }
        while ((last.Active, last.Reading, last.Writing, last.Waiting) != (active, reading, writing, waiting) && DateTime.UtcNow < until);

        (last.Active, last.Reading, last.Writing, last.Waiting).ShouldBe((active, reading, writing, waiting));
    }

    private static async Task<Counts> StatusAsync(RawHttpClient client)
    {
        await client.SendAsync("GET /status HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var text = (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText;
        var numbers = Number().Matches(text).Select(match => long.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        Number().Replace(text, "N").ShouldBe("Active connections: N \nserver accepts handled requests\n N N N \nReading: N Writing: N Waiting: N \n");
        return new(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    private sealed record Counts(long Active, long Accepted, long Handled, long Requests, long Reading, long Writing, long Waiting);
}
