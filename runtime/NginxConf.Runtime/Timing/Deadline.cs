namespace NginxConf.Runtime.Timing;

/// <summary>
/// A point in time that the owner sets and clears while the heartbeat may expire it at any moment. Exactly one of the two wins.
/// </summary>
internal struct Deadline
{
    private const long None = long.MaxValue;
    private const long Expired = long.MinValue;
    private long _at;

    public static Deadline Unset => new() { _at = None };

    /// <summary>Milliseconds of the heartbeat's clock.</summary>
    public void Set(long at) => Volatile.Write(ref _at, at);

    /// <summary>The operation ended. False where the deadline had expired before.</summary>
    public bool TryClear() => Interlocked.Exchange(ref _at, None) != Expired;

    /// <summary>True once, for the heartbeat that finds the deadline passed.</summary>
    public bool TryExpire(long now)
    {
        var at = Volatile.Read(ref _at);
        return at is not (None or Expired) && now >= at && Interlocked.CompareExchange(ref _at, Expired, at) == at;
    }
}
