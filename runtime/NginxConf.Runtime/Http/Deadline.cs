namespace NginxConf.Runtime.Http;

/// <summary>A point in time, in milliseconds of <see cref="Environment.TickCount64"/>, after which a wait is given up.</summary>
internal struct Deadline
{
    private const long None = long.MaxValue;
    private const long Expired = -1;

    private long _time;

    public Deadline()
    {
        _time = None;
    }

    public void Set(TimeSpan timeout) => SetAt(Environment.TickCount64 + (long)timeout.TotalMilliseconds);

    public void SetAt(long time) => Volatile.Write(ref _time, time);

    /// <summary>Ends the wait. True where the deadline had passed.</summary>
    public bool Clear() => Interlocked.Exchange(ref _time, None) == Expired;

    /// <summary>True once for a deadline that has passed; the caller then tells the connection.</summary>
    public bool Expire(long now)
    {
        var time = Volatile.Read(ref _time);
        return time <= now && time != Expired && Interlocked.CompareExchange(ref _time, Expired, time) == time;
    }
}
