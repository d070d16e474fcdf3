using System.Net;
using System.Net.Sockets;
using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Upstreams.Balancing;

/// <summary>One address that requests go to, with its balancing state. Guarded by the lock of its <see cref="Balancer"/>.</summary>
internal sealed class PeerState
{
    public PeerState(UpstreamPeer settings, EndPoint endPoint)
    {
        Settings = settings;
        EndPoint = endPoint;
        Name = PeerAddress.Format(endPoint);
        NameBytes = new ByteSlice(Encoding.Latin1.GetBytes(Name));
        EffectiveWeight = settings.Weight;
    }

    public UpstreamPeer Settings { get; }

    public EndPoint EndPoint { get; }

    /// <summary><c>127.0.0.1:9000</c>, <c>unix:/path</c>.</summary>
    public string Name { get; }

    public ByteSlice NameBytes { get; }

    public bool IsUnix => EndPoint is UnixDomainSocketEndPoint;

    public int CurrentWeight { get; set; }

    /// <summary>Falls with failures and recovers one by one.</summary>
    public int EffectiveWeight { get; set; }

    public int Fails { get; set; }

    /// <summary>Requests in progress.</summary>
    public int Connections { get; set; }

    /// <summary>Time of the last failure, milliseconds.</summary>
    public long Accessed { get; set; } = long.MinValue / 2;

    /// <summary>Time of the last failure or of the probe after the failure window, milliseconds.</summary>
    public long Checked { get; set; } = long.MinValue / 2;

    /// <summary>Whether nothing forbids a further request now, leaving out <c>max_fails</c>.</summary>
    public bool IsOpen => !Settings.Down && (Settings.MaxConnections == 0 || Connections < Settings.MaxConnections);

    /// <summary>Whether failures keep the peer out of rotation at <paramref name="now"/>.</summary>
    public bool IsFailed(long now) =>
        Settings.MaxFails > 0 && Fails >= Settings.MaxFails && now - Checked <= (long)Settings.FailTimeout.TotalMilliseconds;
}
