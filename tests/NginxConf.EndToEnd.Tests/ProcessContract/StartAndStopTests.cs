using System.Globalization;
using System.Net.Sockets;
using NginxConf.TestKit;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.ProcessContract;

public sealed class StartAndStopTests
{
    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_pid_file_names_the_process_and_goes_with_it(string program)
    {
        await using var site = new SmallSite(program);
        await using var server = await site.StartAsync();

        File.ReadAllText(site.PidFile).ShouldBe(server.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n");
        (await site.GetAsync()).ShouldBe("one");

        server.Signal(PosixSignalNumber.Terminate);
        (await server.WaitForExitAsync()).ShouldBe(0);
        File.Exists(site.PidFile).ShouldBeFalse();
        await Should.ThrowAsync<SocketException>(() => site.GetAsync());
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Quit_closes_idle_connections_and_finishes_requests(string program)
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var site = new SmallSite(program);
        site.Script = _ =>
        {
            arrived.SetResult();
            return new FastCgiReply().WaitFor(release.Task).Stdout("Content-Type: text/plain\r\n\r\nfinished");
        };
        await using var server = await site.StartAsync();
        await using var idle = await site.ConnectAsync();
        await idle.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await idle.ReadResponseAsync();
        await using var busy = await site.ConnectAsync();
        await busy.SendAsync("GET /php HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await arrived.Task;

        server.Signal(PosixSignalNumber.Quit);

        (await idle.IsClosedAsync()).ShouldBeTrue();
        server.HasExited.ShouldBeFalse();
        release.SetResult();
        (await busy.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("finished");
        (await server.WaitForExitAsync()).ShouldBe(0);
        File.Exists(site.PidFile).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_bad_configuration_is_named_and_leaves_no_pid_file(string program)
    {
        await using var site = new SmallSite(program);
        site.WriteConfig("one", "no_such_directive on;");

        var failure = await Should.ThrowAsync<TestKitException>(() => site.StartAsync());

        failure.Message.ShouldContain("ended with exit code 1");
        failure.Message.ShouldContain($"[emerg] unknown directive \"no_such_directive\" in {site.ConfigPath}:{SmallSite.ExtraLine}");
        File.Exists(site.PidFile).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task An_address_in_use_is_named(string program)
    {
        await using var site = new SmallSite(program);
        using var other = new TcpListener(System.Net.IPAddress.Loopback, site.Port);
        other.Start();

        var failure = await Should.ThrowAsync<TestKitException>(() => site.StartAsync());

        failure.Message.ShouldContain("ended with exit code 1");
        failure.Message.ShouldContain($"[emerg] bind() to 127.0.0.1:{site.Port} failed (98: Address already in use)");
        File.Exists(site.PidFile).ShouldBeFalse();
    }

    /// <summary>Without the super-user's rights there is no other account, and the test says less.</summary>
    [Fact]
    public async Task Directories_of_temporary_files_belong_to_the_serving_account()
    {
        await using var site = new SmallSite(SmallSite.Ngxc);
        site.WriteConfig("one", "client_body_buffer_size 1k;");
        File.WriteAllText(site.ConfigPath, "user nobody;\n" + File.ReadAllText(site.ConfigPath));
        (await ChildProcess.RunAsync("chmod", ["o+rx", site.Prefix])).ExitCode.ShouldBe(0);
        await using var server = await site.StartAsync();
        await using var client = await site.ConnectAsync();

        await client.SendAsync("POST /php HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n" + new string('x', 5000));

        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("backend");
        Directory.Exists(Path.Combine(site.Prefix, "client_body_temp")).ShouldBeTrue();
    }

    /// <summary>The directory is not the serving account's where the test may take on one.</summary>
    [Fact]
    public async Task Unix_sockets_go_with_the_process()
    {
        await using var site = new SmallSite(SmallSite.Ngxc);
        var socket = Path.Combine(site.Prefix, "site.sock");
        site.WriteConfig("one", $"listen unix:{socket};");
        File.WriteAllText(site.ConfigPath, "user nobody;\n" + File.ReadAllText(site.ConfigPath));
        (await ChildProcess.RunAsync("chmod", ["o+rx", site.Prefix])).ExitCode.ShouldBe(0);
        await using var server = await site.StartAsync();
        File.Exists(socket).ShouldBeTrue();

        server.Signal(PosixSignalNumber.Quit);

        (await server.WaitForExitAsync()).ShouldBe(0);
        File.Exists(socket).ShouldBeFalse();
    }
}
