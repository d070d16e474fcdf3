namespace NginxConf.Runtime.Upstreams.Balancing;

/// <summary>How an attempt ended, from the peer's point of view.</summary>
internal enum PeerVerdict
{
    /// <summary>The peer answered.</summary>
    Alive,

    /// <summary>The answer was refused for its status (403, 404), which says nothing against the peer.</summary>
    NotCounted,

    /// <summary>The peer failed: counts against <c>max_fails</c>.</summary>
    Failed,
}
