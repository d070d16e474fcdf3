namespace NginxConf.Runtime.Timing;

/// <summary>
/// One timer for all timeouts: every tick it asks each listener to look at its own deadline. Setting a deadline is a plain store, so a
/// request needs no timer; a timeout fires at most one tick late.
/// </summary>
internal sealed class Heartbeat
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private IHeartbeatListener[] _listeners = new IHeartbeatListener[64];
    private IHeartbeatListener[] _snapshot = [];
    private int _count;
    private ITimer? _timer;

    public Heartbeat(TimeProvider time)
    {
        _time = time;
    }

    /// <summary>The heartbeat of the process.</summary>
    public static Heartbeat Shared { get; } = new(TimeProvider.System);

    /// <summary>Milliseconds of the monotonic clock.</summary>
    public long Now => _time.GetTimestamp() / (_time.TimestampFrequency / 1000);

    public void Add(IHeartbeatListener listener)
    {
        lock (_lock)
        {
            if (_count == _listeners.Length)
            {
                Array.Resize(ref _listeners, _count * 2);
            }

            listener.HeartbeatSlot = _count;
            _listeners[_count++] = listener;
            _timer ??= _time.CreateTimer(static state => ((Heartbeat)state!).Tick(), this, s_tick, s_tick);
        }
    }

    public void Remove(IHeartbeatListener listener)
    {
        lock (_lock)
        {
            var slot = listener.HeartbeatSlot;
            if (slot < 0)
            {
                return;
            }

            listener.HeartbeatSlot = -1;
            var last = _listeners[--_count];
            _listeners[_count] = null!;
            if (last != listener)
            {
                _listeners[slot] = last;
                last.HeartbeatSlot = slot;
            }
        }
    }

    private void Tick()
    {
        // A tick that takes longer than its interval must not run twice at once over the same snapshot.
        var snapshot = Interlocked.Exchange(ref _snapshot, null!);
        if (snapshot is null)
        {
            return;
        }

        int count;
        lock (_lock)
        {
            count = _count;
            if (snapshot.Length < count)
            {
                snapshot = new IHeartbeatListener[_listeners.Length];
            }

            Array.Copy(_listeners, snapshot, count);
        }

        var now = Now;
        for (var i = 0; i < count; i++)
        {
            snapshot[i].OnHeartbeat(now);
        }

        Array.Clear(snapshot, 0, count);
        Volatile.Write(ref _snapshot, snapshot);
    }
}
