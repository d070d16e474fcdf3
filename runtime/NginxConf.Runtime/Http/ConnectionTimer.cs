using NginxConf.Runtime.Timing;

namespace NginxConf.Runtime.Http;

/// <summary>The deadlines that a connection waits under, one for reading and one for writing, and its place in its set.</summary>
internal sealed class ConnectionTimer(IServedConnection connection) : IHeartbeatListener
{
    private Deadline _read = Deadline.Unset;
    private Deadline _write = Deadline.Unset;

    public IServedConnection Connection { get; } = connection;

    // Links of the set's list.
    public ConnectionTimer? Previous { get; set; }

    public ConnectionTimer? Next { get; set; }

    int IHeartbeatListener.HeartbeatSlot { get; set; } = -1;

    /// <summary>Milliseconds of the clock that deadlines are given in.</summary>
    public static long Now => Heartbeat.Shared.Now;

    public void StartRead(TimeSpan timeout) => StartReadUntil(Now + (long)timeout.TotalMilliseconds);

    public void StartReadUntil(long deadline) => _read.Set(deadline);

    public void StartWrite(TimeSpan timeout) => _write.Set(Now + (long)timeout.TotalMilliseconds);

    /// <summary>The read has ended. True where its deadline had passed.</summary>
    public bool EndRead() => !_read.TryClear();

    /// <summary>The write has ended. True where its deadline had passed.</summary>
    public bool EndWrite() => !_write.TryClear();

    void IHeartbeatListener.OnHeartbeat(long now)
    {
        if (_read.TryExpire(now))
        {
            Connection.OnReadDeadline();
        }

        if (_write.TryExpire(now))
        {
            Connection.OnWriteDeadline();
        }
    }
}
