using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.Behaviour;

/// <summary>Clients that leave, stall, or come in numbers.</summary>
public sealed class ClientTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_client_that_leaves_takes_its_backend_request_along(string program)
    {
        var arrived = new TaskCompletionSource();
        await using var site = new SmallSite(program);
        site.Script = _ =>
        {
            arrived.SetResult();
            return new FastCgiReply().Hang();
        };
        await using var server = await site.StartAsync();
        await using (var client = await site.ConnectAsync())
        {
            await client.SendAsync("GET /php HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await arrived.Task;
        }

        (await Waiting.TryUntilAsync(() => site.AccessLog.Contains("\"GET /php HTTP/1.1\" 499 0", StringComparison.Ordinal), s_patience)).ShouldBeTrue(site.AccessLog);
        (await Waiting.TryUntilAsync(() => site.Backend.OpenConnectionCount == 0, s_patience)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_client_that_breaks_off_in_a_download_harms_nobody(string program)
    {
        await using var site = new SmallSite(program);
        site.Script = _ => FastCgiReply.PlainText(FastCgiFaults.Pattern(5_000_000));
        await using var server = await site.StartAsync();
        await using (var client = await site.ConnectAsync())
        {
            await client.SendAsync("GET /php HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await client.ReadUntilAsync("0000100.");
            client.Reset();
        }

        (await Waiting.TryUntilAsync(() => site.AccessLog.Contains("\"GET /php HTTP/1.1\" 200", StringComparison.Ordinal), s_patience)).ShouldBeTrue(site.AccessLog);
        (await Waiting.TryUntilAsync(() => site.Backend.OpenConnectionCount == 0, s_patience)).ShouldBeTrue();
        (await site.GetAsync()).ShouldBe("one");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task An_answer_may_come_before_the_upload_ends(string program)
    {
        await using var site = new SmallSite(program);
        site.WriteConfig("one", "client_max_body_size 0; fastcgi_request_buffering off;");
        site.Backend.EarlyScript = _ => FastCgiReply.Output("Status: 403 Forbidden\r\nContent-Type: text/plain\r\n\r\nno uploads");
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();

        await client.SendAsync("POST /php HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\nthe first bytes");

        var response = (await client.ReadResponseAsync()).ShouldNotBeNull();
        (response.Status, response.BodyText).ShouldBe((403, "no uploads"));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_request_may_come_byte_by_byte(string program)
    {
        await using var site = new SmallSite(program);
        site.Script = request => FastCgiReply.PlainText(request.BodyText);
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();

        foreach (var character in "POST /php HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        {
            await client.SendAsync(character.ToString());
        }

        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("body");
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("one");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Parts_of_an_unbuffered_response_arrive_as_they_are_written(string program)
    {
        var received = new TaskCompletionSource();
        await using var site = new SmallSite(program);
        site.WriteConfig("one", "fastcgi_buffering off;");
        site.Script = _ => new FastCgiReply().Stdout("Content-Type: text/plain\r\n\r\nfirst").WaitFor(received.Task).Stdout("second");
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();

        await client.SendAsync("GET /php HTTP/1.0\r\n\r\n");
        await client.ReadUntilAsync("first");
        received.SetResult();

        (await client.ReadToEndAsync()).ShouldBe("second"u8.ToArray());
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Many_clients_at_once_get_their_own_answers(string program)
    {
        await using var site = new SmallSite(program);
        site.Script = request => FastCgiReply.PlainText(request["QUERY_STRING"] + "\n" + FastCgiFaults.Pattern(20_000));
        site.WriteConfig("$arg_n");
        await using var server = await site.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async n =>
        {
            await using var client = await site.ConnectAsync();
            for (var round = 0; round < 5; round++)
            {
                await client.SendAsync($"GET /php?n={n} HTTP/1.1\r\nHost: localhost\r\n\r\nGET /?n={n} HTTP/1.1\r\nHost: localhost\r\n\r\n");
                (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldStartWith($"n={n}\n");
                (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe($"{n}");
            }
        }));

        site.Backend.Violations.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_stalled_reader_costs_bounded_memory(string program)
    {
        const int Size = 200_000_000;
        var part = new byte[FastCgiRecord.MaximumContent];
        await using var site = new SmallSite(program);
        site.Script = _ =>
        {
            var reply = new FastCgiReply().Stdout($"Content-Type: text/plain\r\nContent-Length: {Size}\r\n\r\n");
            for (var left = Size; left > 0; left -= part.Length)
            {
                reply.Stdout(left < part.Length ? part[..left] : part);
            }

            return reply;
        };
        site.WriteConfig("one", "fastcgi_max_temp_file_size 0;");
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();
        var before = ResidentBytes(server.ProcessId);

        await client.SendAsync("GET /php HTTP/1.0\r\n\r\n");
        await client.ReadUntilAsync("\r\n\r\n");
        await using (var other = await site.ConnectAsync())
        {
            await other.SendAsync("GET / HTTP/1.0\r\n\r\n");
            await other.ReadToEndAsync();
        }

        (await client.SkipToEndAsync()).ShouldBe(Size);
        // Of nginx this is only the master process.
        (ResidentBytes(server.ProcessId) - before).ShouldBeLessThan(60_000_000);
    }

    private static long ResidentBytes(int processId) => long.Parse(
        File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;
}
