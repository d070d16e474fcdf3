using NginxConf.Runtime.Hosting.Interop;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Logging;

/// <summary>
/// One open log file and the lines that wait for it. <see cref="Append"/> never blocks: lines beyond <see cref="MaximumPending"/>
/// (a disk that is far too slow) are dropped and counted. Written in append mode, so several processes may share a file.
/// </summary>
internal sealed class LogFile
{
    private const int MaximumPending = 16 * 1024 * 1024;
    private const int StandardError = 2;
    private const uint Mode = 0x1A4; // 0644

    private readonly LogWriter _writer;
    private readonly Lock _gate = new();
    private byte[] _pending = new byte[4096];
    private byte[] _spare = new byte[4096];
    private int _length;
    private long _oldest;
    private long _lost;
    private int _descriptor = -1;
    private int _bufferSize;
    private long _flushMilliseconds;

    /// <param name="path">Absolute; <c>stderr</c> for the standard error stream.</param>
    public LogFile(LogWriter writer, string path)
    {
        _writer = writer;
        Path = path;
    }

    public string Path { get; }

    /// <summary>Opens, or opens anew after rotation. 0 or the system's error number; on failure the old file stays.</summary>
    public int Open()
    {
        if (Path == ErrorLogTarget.StandardError)
        {
            _descriptor = StandardError;
            return 0;
        }

        var opened = LibC.Open(Path, LibC.WriteOnly | LibC.Append | LibC.Create | LibC.CloseOnExec, Mode);
        if (opened < 0)
        {
            return System.Runtime.InteropServices.Marshal.GetLastPInvokeError();
        }

        CloseDescriptor(Interlocked.Exchange(ref _descriptor, opened));
        return 0;
    }

    /// <summary>Sets <c>buffer=</c> (0 writes as soon as possible) and <c>flush=</c> (zero: a full buffer decides alone).</summary>
    public void Configure(int bufferSize, TimeSpan flush)
    {
        lock (_gate)
        {
            _bufferSize = bufferSize;
            _flushMilliseconds = (long)flush.TotalMilliseconds;
        }
    }

    public void Append(ReadOnlySpan<byte> line)
    {
        bool due;
        lock (_gate)
        {
            var needed = _length + line.Length;
            if (needed > MaximumPending)
            {
                _lost++;
                return;
            }

            if (needed > _pending.Length)
            {
                Array.Resize(ref _pending, Math.Max(needed, _pending.Length * 2));
            }

            if (_length == 0)
            {
                _oldest = Environment.TickCount64;
            }

            line.CopyTo(_pending.AsSpan(_length));
            _length = needed;
            due = needed >= _bufferSize || needed == line.Length;
        }

        if (due)
        {
            _writer.Wake();
        }
    }

    /// <summary>Milliseconds until pending lines are due; 0: now; -1: nothing waits or only for a full buffer.</summary>
    public long DueIn(long now)
    {
        lock (_gate)
        {
            return _length == 0 ? -1
                : _length >= _bufferSize ? 0
                : _flushMilliseconds == 0 ? -1
                : Math.Max(0, _oldest + _flushMilliseconds - now);
        }
    }

    /// <summary>Writes what is pending. Called by one thread at a time. Returns 0 or the system's error number.</summary>
    public int Write(out long lost)
    {
        byte[] bytes;
        int length;
        lock (_gate)
        {
            (bytes, length) = (_pending, _length);
            (_pending, _spare) = (_spare, _pending);
            _length = 0;
            (lost, _lost) = (_lost, 0);
        }

        return length == 0 || _descriptor < 0 ? 0 : LibC.WriteAll(_descriptor, bytes.AsSpan(0, length));
    }

    /// <summary>Makes the account that serves the owner of the file, so that it can open it again after rotation.</summary>
    public void GiveTo(int user, int group)
    {
        if (_descriptor > StandardError)
        {
            _ = LibC.ChangeOwner(_descriptor, user, group);
        }
    }

    public void Close() => CloseDescriptor(Interlocked.Exchange(ref _descriptor, -1));

    private static void CloseDescriptor(int descriptor)
    {
        if (descriptor > StandardError)
        {
            _ = LibC.Close(descriptor);
        }
    }
}
