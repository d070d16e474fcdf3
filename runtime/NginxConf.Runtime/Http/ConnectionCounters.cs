namespace NginxConf.Runtime.Http;

/// <summary>
/// Counters of <c>stub_status</c> and <c>$connections_*</c>: of the process, whatever configuration is in force. Connections share out
/// over several cells, so that they do not all write to one cache line; a reader adds the cells up.
/// </summary>
internal sealed class ConnectionCounters
{
    private const int Cells = 16;

    // 128 bytes: nothing shares a cache line with another cell, nor with the line that is fetched with it.
    private const int CellSize = 16;
    private const int RequestsSlot = (int)ConnectionActivity.None;

    private readonly long[] _cells = new long[Cells * CellSize];
    private long _accepted;
    private long _active;

    /// <summary>Stands where nobody counts.</summary>
    public static ConnectionCounters Unread { get; } = new();

    /// <summary>Connections accepted so far; none is dropped for a lack of slots, so all were handled.</summary>
    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>Connections open.</summary>
    public long Active => Interlocked.Read(ref _active);

    /// <summary>Requests begun so far.</summary>
    public long Requests => Sum(RequestsSlot);

    /// <summary>Connections (of HTTP/2: streams) in that state.</summary>
    public long Count(ConnectionActivity activity) => Math.Max(0, Sum((int)activity));

    public void Open()
    {
        Interlocked.Increment(ref _accepted);
        Interlocked.Increment(ref _active);
    }

    public void Close() => Interlocked.Decrement(ref _active);

    public void AddRequest(long connection) => Interlocked.Increment(ref Cell(connection, RequestsSlot));

    public void Change(long connection, ConnectionActivity from, ConnectionActivity to)
    {
        if (from != ConnectionActivity.None)
        {
            Interlocked.Decrement(ref Cell(connection, (int)from));
        }

        if (to != ConnectionActivity.None)
        {
            Interlocked.Increment(ref Cell(connection, (int)to));
        }
    }

    private ref long Cell(long connection, int slot) => ref _cells[((int)(connection % Cells) * CellSize) + slot];

    private long Sum(int slot)
    {
        long sum = 0;
        for (var cell = 0; cell < Cells; cell++)
        {
            sum += Interlocked.Read(ref Cell(cell, slot));
        }

        return sum;
    }
}
