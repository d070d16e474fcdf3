namespace NginxConf.Runtime.Upstreams.Balancing;

/// <summary>What one request has tried of an upstream.</summary>
internal struct PeerSelection
{
    /// <summary>Peers of the rank in use that were tried.</summary>
    public PeerSet Tried;

    /// <summary>The backup rank is in use.</summary>
    public bool OnBackups;

    /// <summary>Attempts left.</summary>
    public int TriesLeft;

    /// <summary>When the first attempt began, milliseconds.</summary>
    public long StartedAt;
}
