namespace NginxConf.Runtime.Content.Filters;

/// <summary><c>limit_rate</c> and <c>limit_rate_after</c> as arithmetic: how much may go now, and how long to wait. All units are bytes and milliseconds.</summary>
/// <param name="Rate">Bytes per second, more than 0.</param>
/// <param name="After">Bytes that go without limit before.</param>
internal readonly record struct TransferRate(long Rate, long After)
{
    private const long Second = 1000;

    /// <summary>
    /// Bytes that may be sent at once; 0 or less: none. Like nginx it counts whole seconds, the one under way included, so a response
    /// starts with one second's worth.
    /// </summary>
    /// <param name="elapsed">Time since the request began.</param>
    /// <param name="sent">Bytes of the response so far, its head included.</param>
    public long Allowance(TimeSpan elapsed, long sent) => (Rate * ((long)elapsed.TotalSeconds + 1)) - (sent - After);

    /// <summary>How long to wait where nothing is allowed.</summary>
    public long WaitFor(long allowance) => (-allowance * Second / Rate) + 1;

    /// <summary>How long bytes that were sent take up the line.</summary>
    /// <param name="before">Bytes sent before them.</param>
    /// <param name="count">Their number.</param>
    public long TimeOf(long before, long count) => (Math.Max(before + count - After, 0) - Math.Max(before - After, 0)) * Second / Rate;
}
