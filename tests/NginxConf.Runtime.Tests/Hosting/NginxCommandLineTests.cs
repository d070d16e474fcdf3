using NginxConf.Runtime.Hosting;

namespace NginxConf.Runtime.Tests.Hosting;

public sealed class NginxCommandLineTests
{
    [Fact]
    public void Flags_can_be_joined()
    {
        var line = Parse("-tq");

        (line.Test, line.Quiet, line.Dump, line.Error).ShouldBe((true, true, false, null));
    }

    [Theory]
    [InlineData("-c a.conf")]
    [InlineData("-ca.conf")]
    [InlineData("-tca.conf")]
    [InlineData("-tc a.conf")]
    public void A_value_is_the_rest_of_the_argument_or_the_next_one(string arguments) =>
        Parse(arguments.Split(' ')).ConfigurationFile.ShouldBe("a.conf");

    [Fact]
    public void Reads_what_service_units_use()
    {
        var line = Parse("-g", "daemon on; master_process on;", "-e", "stderr", "-p", "/srv", "-s", "reload");

        line.Directives.ShouldBe("daemon on; master_process on;");
        line.ErrorLog.ShouldBe("stderr");
        line.Prefix.ShouldBe("/srv");
        line.Signal.ShouldBe("reload");
        line.Error.ShouldBeNull();
    }

    // What Debian's nginx 1.22 prints.
    [Theory]
    [InlineData("-x", "invalid option: \"x\"")]
    [InlineData("-tqx", "invalid option: \"x\"")]
    [InlineData("--version", "invalid option: \"-\"")]
    [InlineData("site.conf", "invalid option: \"site.conf\"")]
    [InlineData("-s foo", "invalid option: \"-s foo\"")]
    [InlineData("-sfoo", "invalid option: \"-s foo\"")]
    [InlineData("-s", "option \"-s\" requires parameter")]
    [InlineData("-g", "option \"-g\" requires parameter")]
    [InlineData("-p", "option \"-p\" requires directory name")]
    [InlineData("-c", "option \"-c\" requires file name")]
    [InlineData("-te", "option \"-e\" requires file name")]
    public void A_mistake_is_reported_in_nginxs_words(string arguments, string error) =>
        Parse(arguments.Split(' ')).Error.ShouldBe(error);

    [Fact]
    public void A_file_is_taken_only_where_asked_for_and_only_once()
    {
        var line = NginxCommandLine.Parse(["-p", "/srv", "site.conf", "-t"], takesFile: true);

        (line.ConfigurationFile, line.Prefix, line.Test, line.Error).ShouldBe((Path.GetFullPath("site.conf"), "/srv", true, null));
        NginxCommandLine.Parse(["a.conf", "b.conf"], takesFile: true).Error.ShouldBe("invalid option: \"b.conf\"");
    }

    [Theory]
    [InlineData("-v", true, false, false)]
    [InlineData("-V", true, true, false)]
    [InlineData("-h", true, false, true)]
    [InlineData("-?", true, false, true)]
    [InlineData("-", false, false, false)]
    public void Information(string argument, bool version, bool configure, bool help)
    {
        var line = Parse(argument);

        (line.ShowVersion, line.ShowConfigure, line.ShowHelp, line.Error).ShouldBe((version, configure, help, null));
    }

    private static NginxCommandLine Parse(params string[] arguments) => NginxCommandLine.Parse(arguments);
}
