using NginxConf.Runtime.Hosting.Interop;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>A serving process from start to exit: logs, sockets, account, pid file, signals.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly ProcessSetup _setup;
    private readonly LogWriter _logs = new();
    private readonly SiteServer _server;
    private readonly CancellationTokenSource _ended = new();
    private SiteDefinition _site;
    private MainSettings _main;
    private ErrorLog _errorLog = ErrorLog.None;
    private PidFile? _pidFile;

    // The account that serves, where it is not the one that started.
    private Account? _account;

    public SiteProcess(SiteDefinition site, ProcessSetup setup)
    {
        _site = site;
        _setup = setup;
        _main = setup.MainOf(site);
        _server = new SiteServer(setup.Paths);
    }

    /// <summary>Serves until a signal ends it. Returns the exit code.</summary>
    public async Task<int> RunAsync()
    {
        using var signals = new ProcessSignals();
        try
        {
            await StartAsync().ConfigureAwait(false);
        }
        catch (StartException exception)
        {
            StandardError.Write(LogLevel.Emerg, exception.Message);
            return 1;
        }

        try
        {
            while (true)
            {
                Handle(await signals.NextAsync(_ended.Token).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the signal loop.
        }

        Privileges.Run(() => _pidFile?.Remove());
        _errorLog.Log(LogLevel.Notice, $"exit");
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _logs.Dispose();
        _ended.Dispose();
    }

    private async Task StartAsync()
    {
        _errorLog = SiteLogs.Open(_site, _main, _setup.Paths, _logs, _setup.ErrorLog);
        _logs.Start();
        var account = FindAccount();
        await SiteChecks.RunAsync(_site).ConfigureAwait(false);
        await _setup.BindAsync(() => _server.Swap(_site, _errorLog)).ConfigureAwait(false);
        var pidFile = _setup.PidFileOf(_main);
        if (account is { } found && _main.User is { } user)
        {
            _account = found;
            GiveLogs();
            Privileges.Drop(user, found);
        }

        await WarmUp.RunAsync().ConfigureAwait(false);
        WritePidFile(pidFile);
        _errorLog.Log(LogLevel.Notice, $"nginx/{ProductVersion.Nginx}");
        _errorLog.Log(LogLevel.Notice, $"start worker process {Environment.ProcessId}");
        if (Daemon.IsChild)
        {
            Daemon.ReportReady(_errorLog.Targets.Any(target => target.Path == ErrorLogTarget.StandardError));
        }
    }

    private Account? FindAccount()
    {
        if (_main.User is null)
        {
            return null;
        }

        if (Privileges.IsSuperUser)
        {
            return Account.Find(_main.User, _main.Group);
        }

        StandardError.Write(
            LogLevel.Warn,
            "the \"user\" directive makes sense only if the master process runs with super-user privileges, ignored");
        return null;
    }

    private void WritePidFile(PidFile file)
    {
        try
        {
            Privileges.Run(file.Write);
            if (_pidFile is not null && _pidFile.Path != file.Path)
            {
                Privileges.Run(_pidFile.Remove);
            }

            _pidFile = file;
        }
        catch (StartException) when (_main.PidFile is null)
        {
            // nginx's default file, in a place that only its installation prepares: nobody asked for it.
            _errorLog.Log(LogLevel.Notice, $"no pid file: \"{file.Path}\" cannot be written");
        }
    }

    private void Handle(ProcessSignal signal)
    {
        switch (signal)
        {
            case ProcessSignal.Terminate or ProcessSignal.Interrupt:
                _errorLog.Log(LogLevel.Notice, $"signal {(int)signal} ({NameOf(signal)}) received, exiting");
                _ended.Cancel();
                break;
            case ProcessSignal.Quit:
                _errorLog.Log(LogLevel.Notice, $"signal 3 (SIGQUIT) received, shutting down");
                _errorLog.Log(LogLevel.Notice, $"gracefully shutting down");
                _ = QuitAsync();
                break;
            case ProcessSignal.HangUp:
                _errorLog.Log(LogLevel.Notice, $"signal 1 (SIGHUP) received, reconfiguring");
                _ = ReloadAsync();
                break;
            case ProcessSignal.User1:
                _errorLog.Log(LogLevel.Notice, $"signal 10 (SIGUSR1) received, reopening logs");
                Privileges.Run(ReopenLogs);
                break;
            case ProcessSignal.WindowChange when Daemon.IsChild:
                _errorLog.Log(LogLevel.Notice, $"signal 28 (SIGWINCH) received, shutting down worker processes");
                _ = _server.StopAsync(_main.ShutdownTimeout);
                break;
        }
    }

    private static string NameOf(ProcessSignal signal) => signal == ProcessSignal.Interrupt ? "SIGINT" : "SIGTERM";

    private async Task QuitAsync()
    {
        await _server.StopAsync(_main.ShutdownTimeout).ConfigureAwait(false);
        _errorLog.Log(LogLevel.Notice, $"worker process {Environment.ProcessId} exited with code 0");
        await _ended.CancelAsync().ConfigureAwait(false);
    }

    private async Task ReloadAsync()
    {
        try
        {
            var site = await LoadAsync().ConfigureAwait(false);
            if (site is not null)
            {
                _ = ReportEndAsync(await TakeUpAsync(site).ConfigureAwait(false), _errorLog);
            }
        }
        catch (StartException exception)
        {
            _errorLog.Log(LogLevel.Emerg, $"{exception.Message}");
        }
        catch (Exception exception)
        {
            // Whatever keeps a new configuration from loading, the old one goes on serving.
            _errorLog.Log(LogLevel.Alert, $"reload failed: {exception.ToString()}");
        }
    }

    private async Task<SiteDefinition?> LoadAsync()
    {
        if (_setup.Source is null)
        {
            return _site;
        }

        var reload = await _setup.Source.ReloadAsync().ConfigureAwait(false);
        foreach (var problem in reload.Problems)
        {
            _errorLog.Log(problem.Level, $"{problem.Text}");
        }

        return reload.Site;
    }

    // Returns the end of the old configuration's last connection.
    private async Task<Task> TakeUpAsync(SiteDefinition site)
    {
        var main = _setup.MainOf(site);
        await SiteChecks.RunAsync(site).ConfigureAwait(false);
        var errorLog = _errorLog;
        Task ended = Task.CompletedTask;
        Privileges.Run(() =>
        {
            errorLog = SiteLogs.Open(site, main, _setup.Paths, _logs, _setup.ErrorLog);
            GiveLogs();
            ended = _server.Swap(site, errorLog);
        });
        (_site, _main, _errorLog) = (site, main, errorLog);
        WritePidFile(_setup.PidFileOf(main));
        _errorLog.Log(LogLevel.Notice, $"reconfiguring");
        return ended;
    }

    // Tools wait for this line before they rely on the new configuration alone.
    private async Task ReportEndAsync(Task ended, ErrorLog errorLog)
    {
        await ended.ConfigureAwait(false);
        errorLog.Log(LogLevel.Notice, $"worker process {Environment.ProcessId} exited with code 0");
        _logs.CloseExcept(SiteLogs.PathsOf(_site, _errorLog));
    }

    private void ReopenLogs()
    {
        foreach (var (path, error) in _logs.Reopen())
        {
            _errorLog.Log(LogLevel.Emerg, $"open() \"{path}\" failed ({LibC.Describe(error)})");
        }

        GiveLogs();
    }

    private void GiveLogs()
    {
        if (_account is { } account)
        {
            _logs.GiveTo(account.User, account.Group);
        }
    }
}
