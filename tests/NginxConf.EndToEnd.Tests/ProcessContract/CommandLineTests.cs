namespace NginxConf.EndToEnd.Tests.ProcessContract;

/// <summary>nginx's command line, for scripts and service units that use it.</summary>
public sealed class CommandLineTests
{
    public static TheoryData<string> Programs => SmallSite.Programs;

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_accepts_a_good_configuration(string program)
    {
        await using var site = new SmallSite(program);

        var (exitCode, output) = await site.Program.InvokeAsync("-t", "-p", site.Prefix, "-c", site.ConfigPath);

        output.ShouldBe($"""
            nginx: the configuration file {site.ConfigPath} syntax is ok
            nginx: configuration file {site.ConfigPath} test is successful

            """);
        exitCode.ShouldBe(0);
        site.Read("nginx.pid").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_names_the_mistake(string program)
    {
        await using var site = new SmallSite(program);
        site.WriteConfig("one", "no_such_directive on;");

        var (exitCode, output) = await site.Program.InvokeAsync("-t", "-p", site.Prefix, "-c", site.ConfigPath);

        output.ShouldContain($"nginx: [emerg] unknown directive \"no_such_directive\" in {site.ConfigPath}:{SmallSite.ExtraLine}\n");
        output.ShouldEndWith($"nginx: configuration file {site.ConfigPath} test failed\n");
        exitCode.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Quiet_test_says_nothing(string program)
    {
        await using var site = new SmallSite(program);

        (await site.Program.InvokeAsync("-t", "-q", "-p", site.Prefix, "-c", site.ConfigPath)).ShouldBe((0, ""));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Dump_prints_the_files(string program)
    {
        await using var site = new SmallSite(program);

        var (exitCode, output) = await site.Program.InvokeAsync("-T", "-p", site.Prefix, "-c", site.ConfigPath);

        output.ShouldContain($"# configuration file {site.ConfigPath}:\n");
        output.ShouldContain("return 200 \"one\";");
        exitCode.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Global_directives_extend_the_configuration(string program)
    {
        await using var site = new SmallSite(program);

        var (exitCode, output) = await site.Program.InvokeAsync("-t", "-p", site.Prefix, "-c", site.ConfigPath, "-g", "no_such_global on;");

        output.ShouldContain("nginx: [emerg] unknown directive \"no_such_global\" in command line\n");
        exitCode.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_missing_file_is_named(string program)
    {
        await using var site = new SmallSite(program);

        var (exitCode, output) = await site.Program.InvokeAsync("-p", site.Prefix, "-c", site.Prefix + "/none.conf");

        output.ShouldContain($"nginx: [emerg] open() \"{site.Prefix}/none.conf\" failed (2: No such file or directory)\n");
        exitCode.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Version_is_printed(string program)
    {
        await using var site = new SmallSite(program);

        var (exitCode, output) = await site.Program.InvokeAsync("-v");
        output.ShouldStartWith("nginx version: nginx/1.");
        exitCode.ShouldBe(0);

        (exitCode, output) = await site.Program.InvokeAsync("-V");
        output.ShouldContain("\nTLS SNI support enabled\n");
        output.ShouldContain("\nconfigure arguments: ");
        output.ShouldContain("--with-http_ssl_module");
        exitCode.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Help_is_printed(string program)
    {
        await using var site = new SmallSite(program);

        var (exitCode, output) = await site.Program.InvokeAsync("-h");

        output.ShouldContain("Usage: nginx [-?hvVtTq] [-s signal] [-p prefix]");
        exitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData(SmallSite.Nginx, "-x", "nginx: invalid option: \"x\"")]
    [InlineData(SmallSite.Ngxc, "-x", "nginx: invalid option: \"x\"")]
    [InlineData(SmallSite.Nginx, "-c", "nginx: option \"-c\" requires file name")]
    [InlineData(SmallSite.Ngxc, "-c", "nginx: option \"-c\" requires file name")]
    public async Task Bad_options_are_named(string program, string option, string message)
    {
        await using var site = new SmallSite(program);

        var (exitCode, output) = await site.Program.InvokeAsync(option);

        output.ShouldContain(message);
        exitCode.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_signal_without_a_server_fails(string program)
    {
        await using var site = new SmallSite(program);

        var (exitCode, output) = await site.Program.InvokeAsync("-p", site.Prefix, "-c", site.ConfigPath, "-s", "stop");

        output.ShouldContain($"open() \"{site.PidFile}\" failed (2: No such file or directory)");
        exitCode.ShouldBe(1);
    }
}
