using System.Diagnostics;

namespace NginxConf.Runtime.Tests.Content.Filters;

/// <summary>A clock that stands still until somebody waits; then it is at once as late as was wished for.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _now = Stopwatch.GetTimestamp();

    /// <summary>All waits so far.</summary>
    public TimeSpan Waited { get; private set; }

    public override long GetTimestamp() => Volatile.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waited += dueTime;
        Interlocked.Add(ref _now, dueTime.Ticks * (TimestampFrequency / TimeSpan.TicksPerSecond));
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Done();
    }

    private sealed class Done : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
