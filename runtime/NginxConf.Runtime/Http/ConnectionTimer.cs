using NginxConf.Runtime.Timing;

namespace NginxConf.Runtime.Http;

/// <summary>The deadlines that a client is waited for under, one for reading and one for writing.</summary>
internal sealed class ConnectionTimer(IDeadlineOwner owner) : IHeartbeatListener
{
    private Deadline _read = Deadline.Unset;
    private Deadline _write = Deadline.Unset;

    int IHeartbeatListener.HeartbeatSlot { get; set; } = -1;

    /// <summary>Milliseconds of the clock that deadlines are given in.</summary>
    public static long Now => Heartbeat.Shared.Now;

    /// <summary>Deadlines pass only between <see cref="Open"/> and <see cref="Close"/>.</summary>
    public void Open() => Heartbeat.Shared.Add(this);

    public void Close() => Heartbeat.Shared.Remove(this);

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
            owner.OnReadDeadline();
        }

        if (_write.TryExpire(now))
        {
            owner.OnWriteDeadline();
        }
    }
}
