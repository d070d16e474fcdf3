namespace NginxConf.Runtime.Timing;

/// <summary>Something with a deadline of its own, asked on every tick whether it has passed.</summary>
internal interface IHeartbeatListener
{
    /// <summary>Place in the heartbeat's list; the heartbeat's own, -1 while not listed.</summary>
    int HeartbeatSlot { get; set; }

    /// <summary>Compares deadlines with <paramref name="now"/> (milliseconds, see <see cref="Heartbeat.Now"/>). Must not block.</summary>
    void OnHeartbeat(long now);
}
