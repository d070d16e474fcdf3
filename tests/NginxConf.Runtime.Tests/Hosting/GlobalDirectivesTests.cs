using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.Hosting;

/// <summary><c>-g</c> of a site binary.</summary>
public sealed class GlobalDirectivesTests
{
    [Fact]
    public void Directives_override_the_compiled_ones()
    {
        var settings = GlobalDirectives.Apply(
            new MainSettings { Daemon = true, PidFile = "old" },
            "daemon off; pid '/run/my site.pid';\n user www-data adm; error_log stderr info; worker_processes auto; worker_shutdown_timeout 2m; worker_connections 99;");

        settings.Daemon.ShouldBeFalse();
        settings.PidFile.ShouldBe("/run/my site.pid");
        settings.User.ShouldBe("www-data");
        settings.Group.ShouldBe("adm");
        settings.ErrorLogs.Single().Level.ShouldBe(LogLevel.Info);
        settings.WorkerProcesses.ShouldBe(0);
        settings.ShutdownTimeout.ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("daemon maybe;", "invalid value \"maybe\" in \"daemon\" directive, it must be \"on\" or \"off\" in command line")]
    [InlineData("daemon off", "unexpected end of parameter, expecting \";\" in command line")]
    [InlineData("daemon;", "invalid number of arguments in \"daemon\" directive in command line")]
    [InlineData("events { }", "unexpected \"{\" in command line")]
    [InlineData(";", "unexpected \";\" in command line")]
    [InlineData("worker_processes none;", "invalid number of processes in command line")]
    [InlineData("error_log x loud;", "invalid log level \"loud\" in command line")]
    [InlineData("worker_shutdown_timeout 5x;", "\"worker_shutdown_timeout\" directive invalid value in command line")]
    [InlineData("load_module x;", "directive \"load_module\" in command line is part of the compiled configuration: compile the site anew to change it")]
    public void Mistakes_are_named(string text, string message) =>
        Should.Throw<StartException>(() => GlobalDirectives.Apply(new MainSettings(), text)).Message.ShouldBe(message);
}
