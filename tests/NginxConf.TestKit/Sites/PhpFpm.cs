using System.Globalization;
using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Sites;

/// <summary>Debian's PHP-FPM with a configuration of its own: one pool on a Unix socket, one on TCP.</summary>
public sealed class PhpFpm : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly ReservedPort _port;

    private PhpFpm(ChildProcess process, ReservedPort port, string socket)
    {
        _process = process;
        _port = port;
        UnixAddress = "unix:" + socket;
    }

    /// <summary>What <c>fastcgi_pass</c> takes.</summary>
    public string UnixAddress { get; }

    /// <summary>What <c>fastcgi_pass</c> takes.</summary>
    public string TcpAddress => $"127.0.0.1:{_port.Number.ToString(CultureInfo.InvariantCulture)}";

    /// <param name="directory">An existing directory for its configuration and socket.</param>
    public static async Task<PhpFpm> StartAsync(string directory)
    {
        var program = RequiredProgram.Find("php-fpm8.2", "php8.2-fpm");
        var port = ReservedPort.Take();
        var socket = Path.Combine(directory, "php-fpm.sock");
        var pidFile = Path.Combine(directory, "php-fpm.pid");
        var config = Path.Combine(directory, "php-fpm.conf");
        await File.WriteAllTextAsync(config, Config(socket, port.Number, pidFile)).ConfigureAwait(false);
        string[] asRoot = Environment.IsPrivilegedProcess ? ["--allow-to-run-as-root"] : [];
        var process = ChildProcess.Start(program, [.. asRoot, "--nodaemonize", "--fpm-config", config]);
        try
        {
            await process.WaitUntilAsync(() => process.Output.Contains("ready to handle connections", StringComparison.Ordinal), "it was ready").ConfigureAwait(false);
            return new(process, port, socket);
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            port.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync().ConfigureAwait(false);
        _port.Dispose();
    }

    private static string Config(string socket, int port, string pidFile)
    {
        var user = Environment.IsPrivilegedProcess ? "user = root\ngroup = root" : "";
        return $"""
            [global]
            pid = {pidFile}
            error_log = /dev/stderr
            daemonize = no

            [unix]
            listen = {socket}
            {user}
            pm = static
            pm.max_children = 3

            [tcp]
            listen = 127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}
            {user}
            pm = static
            pm.max_children = 2

            """;
    }
}
