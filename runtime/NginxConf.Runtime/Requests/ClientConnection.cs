using System.Net.Security;
using System.Net.Sockets;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Http.ProxyProtocol;
using NginxConf.Runtime.Http.Tls;
using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Requests;

/// <summary>What a request knows of the connection it came on. One per accepted connection, shared by its requests.</summary>
public sealed class ClientConnection
{
    private int _requests;

    /// <summary>Serial number of the connection, <c>$connection</c>.</summary>
    public required long Number { get; init; }

    /// <summary>Text form of the peer address as in <c>$remote_addr</c>; <c>unix:</c> for Unix sockets.</summary>
    public required ByteSlice RemoteAddress { get; init; }

    /// <summary>4 or 16 bytes in network order as in <c>$binary_remote_addr</c>; empty for Unix sockets.</summary>
    public required ByteSlice BinaryRemoteAddress { get; init; }

    public required int RemotePort { get; init; }

    /// <summary>The peer of the socket; what a request takes for its client may be another (<c>real_ip_header</c>): <see cref="Request.Remote"/>.</summary>
    public ClientAddress Remote => new(RemoteAddress, BinaryRemoteAddress, RemotePort);

    /// <summary>Text form of the local address that accepted, <c>$server_addr</c>.</summary>
    public required ByteSlice LocalAddress { get; init; }

    public required int LocalPort { get; init; }

    /// <summary>Requests served on the connection so far, the current one included: <c>$connection_requests</c>.</summary>
    public int Requests
    {
        get => Volatile.Read(ref _requests);
        set => _requests = value;
    }

    /// <summary>Timestamp of the stopwatch when the connection was accepted, for <c>$connection_time</c>.</summary>
    public long AcceptedAt { get; init; } = System.Diagnostics.Stopwatch.GetTimestamp();

    /// <summary>For <c>$tcpinfo_*</c>; null where there is no socket of its own.</summary>
    internal Socket? Socket { get; init; }

    /// <summary>The TLS session, or null on a plain connection.</summary>
    public SslStream? Tls { get; set; }

    /// <summary>What is known of the TLS handshake; null on a plain connection.</summary>
    internal TlsSession? TlsSession { get; set; }

    /// <summary>The address that accepted as the configuration names it, for log lines before a server is known.</summary>
    public ByteSlice ListenAddress { get; init; } = ByteSlice.Empty;

    /// <summary>The main error log of the configuration that serves the connection.</summary>
    public ErrorLog ErrorLog { get; init; } = ErrorLog.None;

    /// <summary>Where relative paths of the configuration lead.</summary>
    public SitePaths Paths { get; init; } = SitePaths.Current;

    /// <summary>What the PROXY protocol said; null: nothing.</summary>
    internal ProxyHeader? Proxy { get; set; }

    /// <summary>Where the connection and its requests are counted.</summary>
    internal ConnectionCounters Counters { get; init; } = ConnectionCounters.Unread;

    /// <summary>What it does, as <see cref="Counters"/> know it. One thread at a time changes it.</summary>
    internal ConnectionActivity Activity
    {
        get;
        set
        {
            if (field != value)
            {
                Counters.Change(Number, field, value);
                field = value;
            }
        }
    }

    public bool IsTls => Tls is not null;

    /// <summary>A request begins; with HTTP/2 beside others. Returns its number on the connection.</summary>
    internal int CountRequest()
    {
        Counters.AddRequest(Number);
        return Interlocked.Increment(ref _requests);
    }
}
