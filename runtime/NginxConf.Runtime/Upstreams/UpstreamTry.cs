using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Upstreams;

/// <summary>What one attempt at a peer did, for <c>$upstream_*</c>. Times are milliseconds; -1: that point was not reached.</summary>
internal struct UpstreamTry
{
    /// <summary>The peer's address; not found: an internal redirect came between two upstreams.</summary>
    public ByteSlice Peer;

    /// <summary>0: no answer.</summary>
    public int Status;

    public long ConnectTime;

    public long HeaderTime;

    public long ResponseTime;

    public long ResponseLength;

    public long BytesReceived;

    public long BytesSent;
}
