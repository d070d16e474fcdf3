using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.ProcessContract;

/// <summary>Signals and their <c>-s</c> forms, while the server runs.</summary>
public sealed class SignalTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Hangup_reloads_in_place(string program)
    {
        await using var site = new SmallSite(program);
        await using var server = await site.StartAsync();
        await using var old = await site.ConnectAsync();
        await old.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        (await old.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("one");

        site.WriteConfig("two");
        server.Signal(PosixSignalNumber.Reload);

        await ShouldBecomeAsync(site, "two");
        server.HasExited.ShouldBeFalse();
        (await Waiting.TryUntilAsync(() => site.ErrorLog.Contains("exited with code 0", StringComparison.Ordinal), s_patience)).ShouldBeTrue(site.ErrorLog);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_bad_new_configuration_is_logged_and_dropped(string program)
    {
        await using var site = new SmallSite(program);
        await using var server = await site.StartAsync();

        site.WriteConfig("two", "no_such_directive on;");
        server.Signal(PosixSignalNumber.Reload);

        (await Waiting.TryUntilAsync(() => site.ErrorLog.Contains("unknown directive", StringComparison.Ordinal), s_patience)).ShouldBeTrue(site.ErrorLog);
        site.ErrorLog.ShouldContain($"unknown directive \"no_such_directive\" in {site.ConfigPath}:{SmallSite.ExtraLine}");
        (await site.GetAsync()).ShouldBe("one");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Logs_are_reopened(string program)
    {
        await using var site = new SmallSite(program);
        await using var server = await site.StartAsync();
        await site.GetAsync("/before");
        (await Waiting.TryUntilAsync(() => site.AccessLog.Contains("/before", StringComparison.Ordinal), s_patience)).ShouldBeTrue();

        site.Rename("access.log", "access.log.1");
        server.Signal(PosixSignalNumber.ReopenLogs);

        (await Waiting.TryUntilAsync(() => File.Exists(Path.Combine(site.Prefix, "access.log")), s_patience)).ShouldBeTrue();
        (await Waiting.TryUntilAsync(() => Logs(site, "/after"), s_patience)).ShouldBeTrue();
        site.Read("access.log.1").ShouldContain("/before");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_command_line_signals_the_running_server(string program)
    {
        await using var site = new SmallSite(program);
        await using var server = await site.StartAsync();

        site.WriteConfig("two");
        (await site.Program.InvokeAsync("-p", site.Prefix, "-c", site.ConfigPath, "-s", "reload")).ExitCode.ShouldBe(0);
        await ShouldBecomeAsync(site, "two");

        (await site.Program.InvokeAsync("-p", site.Prefix, "-c", site.ConfigPath, "-s", "quit")).ExitCode.ShouldBe(0);
        (await server.WaitForExitAsync()).ShouldBe(0);
    }

    private static async Task ShouldBecomeAsync(SmallSite site, string answer)
    {
        string? last = null;
        (await Waiting.TryUntilAsync(() => (last = site.GetAsync().GetAwaiter().GetResult()) == answer, s_patience)).ShouldBeTrue(last);
    }

    // Old workers may serve a request or two with the old file.
    private static bool Logs(SmallSite site, string path)
    {
        site.GetAsync(path).GetAwaiter().GetResult();
        return site.AccessLog.Contains(path, StringComparison.Ordinal);
    }
}
