using System.Globalization;
using System.Text;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>Entry of a site binary and of <c>ngxc run</c>: nginx's command line, start, signals, exit.</summary>
public static class SiteHost
{
    /// <summary>Entry of a site binary. Returns the process's exit code; never throws for what a user can cause.</summary>
    public static Task<int> RunAsync(SiteDefinition site, string[] arguments)
    {
        var options = NginxCommandLine.Parse(arguments);
        if (options.Error is null && options.ConfigurationFile is { } file)
        {
            StandardError.WriteLine(
                $"option \"-c {file}\": this program is compiled from \"{site.ConfigurationFile}\" and reads no other configuration");
            return Task.FromResult(1);
        }

        return RunAsync(site, options, arguments, options.Directives, source: null);
    }

    /// <summary>
    /// Runs a site that was compiled a moment ago: <c>-g</c> and <c>-c</c> are part of it already, a reload asks
    /// <paramref name="source"/> for the next one.
    /// </summary>
    public static Task<int> RunAsync(SiteDefinition site, NginxCommandLine options, ISiteSource? source = null) =>
        RunAsync(site, options, Environment.GetCommandLineArgs()[1..], directives: null, source);

    private static async Task<int> RunAsync(
        SiteDefinition site, NginxCommandLine options, IReadOnlyList<string> arguments, string? directives, ISiteSource? source)
    {
        if (options.Error is not null)
        {
            StandardError.WriteLine(options.Error);
            return 1;
        }

        if (options.ShowVersion)
        {
            return ShowVersion(options);
        }

        var setup = new ProcessSetup(PathsOf(site, options), options.ErrorLog, directives, source);
        try
        {
            return options.Signal is not null ? SignalSender.Send(setup.PidFileOf(setup.MainOf(site)), options.Signal)
                : options.Test ? await TestAsync(site, setup, options).ConfigureAwait(false)
                : await ServeAsync(site, setup, arguments).ConfigureAwait(false);
        }
        catch (StartException exception)
        {
            StandardError.Write(LogLevel.Emerg, exception.Message);
            return 1;
        }
    }

    private static int ShowVersion(NginxCommandLine options)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ProductInformation.Print(options, text);
        Console.Error.Write(text.ToString());
        return 0;
    }

    private static async Task<int> TestAsync(SiteDefinition site, ProcessSetup setup, NginxCommandLine options)
    {
        var file = site.ConfigurationFile;
        try
        {
            await SiteChecks.RunAsync(site).ConfigureAwait(false);
            SiteTest.Run(site, setup.MainOf(site), setup.Paths, setup.ErrorLog);
        }
        catch (StartException exception)
        {
            StandardError.Write(LogLevel.Emerg, exception.Message);
            StandardError.WriteLine($"configuration file {file} test failed");
            return 1;
        }

        if (!options.Quiet)
        {
            StandardError.WriteLine($"the configuration file {file} syntax is ok");
            StandardError.WriteLine($"configuration file {file} test is successful");
        }

        if (options.Dump)
        {
            Dump(site.ConfigurationTexts);
        }

        return 0;
    }

    // The files byte for byte, whatever their encoding.
    private static void Dump(IReadOnlyList<ConfigurationText> texts)
    {
        using var output = Console.OpenStandardOutput();
        foreach (var text in texts)
        {
            output.Write(Encoding.UTF8.GetBytes($"# configuration file {text.Path}:\n"));
            output.Write(text.Text.Span);
            output.Write("\n"u8);
        }
    }

    private static async Task<int> ServeAsync(SiteDefinition site, ProcessSetup setup, IReadOnlyList<string> arguments)
    {
        var main = setup.MainOf(site);
        if (main.Daemon && !Daemon.IsChild)
        {
            return await Daemon.LaunchAsync(arguments).ConfigureAwait(false);
        }

        if (Daemon.IsChild)
        {
            Daemon.Detach();
        }

        SocketEngine.Configure(main.WorkerProcesses);
        var process = new SiteProcess(site, setup);
        await using (process.ConfigureAwait(false))
        {
            return await process.RunAsync().ConfigureAwait(false);
        }
    }

    // Without -p the prefix is where the configuration lies; on another machine, where the program does.
    private static SitePaths PathsOf(SiteDefinition site, NginxCommandLine options)
    {
        var configuration = Path.GetDirectoryName(Path.GetFullPath(site.ConfigurationFile, AppContext.BaseDirectory));
        var directory = Directory.Exists(configuration) ? configuration : AppContext.BaseDirectory;
        var prefix = options.Prefix is null ? directory : Path.GetFullPath(options.Prefix);
        return new SitePaths(prefix, Directory.Exists(configuration) ? configuration : prefix);
    }
}
