using System.Text;
using NginxConf.Runtime.Hosting.Interop;

namespace NginxConf.Runtime.Logging;

/// <summary>
/// The open log files of a process and the one thread that writes them. Requests only copy their line into a buffer; the thread
/// writes at once when it is idle and in batches when lines come faster.
/// </summary>
internal sealed class LogWriter : IDisposable
{
    // At most 200 writes a second and file: a busy server pays for its log by the batch, an idle one sees each line at once.
    private const int BatchMilliseconds = 5;
    private const long ReportIntervalMilliseconds = 60_000;

    private readonly Lock _gate = new();
    private readonly Lock _writing = new();
    private readonly Dictionary<string, LogFile> _files = new(StringComparer.Ordinal);
    private readonly AutoResetEvent _work = new(false);
    private LogFile[] _all = [];
    private Thread? _thread;
    private int _awake;
    private volatile bool _stopping;
    private long _nextReport;

    /// <summary>The file of an absolute path (or <c>stderr</c>), opened if this is its first use.</summary>
    /// <param name="error">0, or the system's error number; the file is then not usable.</param>
    public LogFile Open(string path, out int error)
    {
        lock (_gate)
        {
            if (_files.TryGetValue(path, out var file))
            {
                error = 0;
                return file;
            }

            file = new LogFile(this, path);
            error = file.Open();
            if (error == 0)
            {
                _files.Add(path, file);
                _all = [.. _files.Values];
            }

            return file;
        }
    }

    /// <summary>Starts the thread. Lines appended earlier wait for it (or for <see cref="Flush"/>).</summary>
    public void Start()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "log" };
        _thread.Start();
    }

    /// <summary>There are lines to write.</summary>
    public void Wake()
    {
        if (Volatile.Read(ref _awake) == 0 && Interlocked.Exchange(ref _awake, 1) == 0)
        {
            _work.Set();
        }
    }

    /// <summary>Writes everything that waits, buffered lines included.</summary>
    public void Flush()
    {
        foreach (var file in _all)
        {
            Write(file);
        }
    }

    /// <summary><c>USR1</c>: opens every file by its name again. Returns the paths that failed with their error numbers.</summary>
    public IReadOnlyList<(string Path, int Error)> Reopen()
    {
        Flush();
        var failures = new List<(string, int)>();
        foreach (var file in _all)
        {
            var error = file.Open();
            if (error != 0)
            {
                failures.Add((file.Path, error));
            }
        }

        return failures;
    }

    /// <summary>See <see cref="LogFile.GiveTo"/>.</summary>
    public void GiveTo(int user, int group)
    {
        foreach (var file in _all)
        {
            file.GiveTo(user, group);
        }
    }

    /// <summary>Closes the files whose path is not in <paramref name="paths"/>: after a reload, when the old site is gone.</summary>
    public void CloseExcept(IReadOnlySet<string> paths)
    {
        Flush();
        lock (_gate)
        {
            foreach (var (path, file) in _files.Where(entry => !paths.Contains(entry.Key)).ToList())
            {
                file.Close();
                _files.Remove(path);
            }

            _all = [.. _files.Values];
        }
    }

    /// <summary>Stops the thread and writes the rest: nothing is lost at exit.</summary>
    public void Dispose()
    {
        _stopping = true;
        _work.Set();
        _thread?.Join();
        Flush();
        _work.Dispose();
        foreach (var file in _all)
        {
            file.Close();
        }
    }

    private void Run()
    {
        while (!_stopping)
        {
            var wait = WriteDue();
            if (_work.WaitOne(wait < 0 ? Timeout.Infinite : (int)Math.Min(wait, int.MaxValue)) && !_stopping)
            {
                Volatile.Write(ref _awake, 0);
                WriteDue();
                _ = _stopping || WaitForBatch();
            }
        }
    }

    private static bool WaitForBatch()
    {
        Thread.Sleep(BatchMilliseconds);
        return true;
    }

    /// <summary>Milliseconds until the next buffered line is due; -1: none.</summary>
    private long WriteDue()
    {
        var next = -1L;
        var now = Environment.TickCount64;
        foreach (var file in _all)
        {
            var due = file.DueIn(now);
            if (due == 0)
            {
                Write(file);
            }
            else if (due > 0)
            {
                next = next < 0 ? due : Math.Min(next, due);
            }
        }

        return next;
    }

    private void Write(LogFile file)
    {
        lock (_writing)
        {
            var error = file.Write(out var lost);
            if (error != 0 || lost != 0)
            {
                Report(file, error, lost);
            }
        }
    }

    // The log itself is what fails (a full disk), so standard error is told, once a minute.
    private void Report(LogFile file, int error, long lost)
    {
        var now = Environment.TickCount64;
        if (now < _nextReport)
        {
            return;
        }

        _nextReport = now + ReportIntervalMilliseconds;
        var cause = error != 0 ? $"write() to \"{file.Path}\" failed ({LibC.Describe(error)})"
            : $"{lost} lines of \"{file.Path}\" dropped, the disk is too slow";
        _ = LibC.WriteAll(2, Encoding.UTF8.GetBytes($"nginx: [alert] {cause}\n"));
    }
}
