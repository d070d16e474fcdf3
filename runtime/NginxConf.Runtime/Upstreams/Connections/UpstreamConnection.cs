using System.Net.Sockets;
using NginxConf.Runtime.Timing;
using NginxConf.Runtime.Upstreams.Balancing;

namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>
/// A connection to a peer: raw socket, one receive buffer, deadlines on the heartbeat. One sender and one receiver at a time. While
/// idle in a pool a receive stays posted, so that a peer that closes is noticed at once and costs nothing when the connection is used.
/// </summary>
internal sealed partial class UpstreamConnection : IHeartbeatListener
{
    private const int Active = 0;
    private const int Idle = 1;
    private const int Dead = 2;

    private static readonly ObjectPool<ConnectionParts> s_parts = new(static () => new ConnectionParts());

    private readonly Socket _socket;
    private readonly ConnectionParts _parts;
    private readonly SendOperation _send;
    private readonly ReceiveOperation _receive;
    private readonly byte[] _buffer;
    private readonly bool _isTcp;
    private bool _sendPosted;
    private long _bytesSent;
    private long _bytesReceived;
    private int _start;
    private int _end;
    private bool _receivePosted;
    private bool _receivedSinceSend;
    private Deadline _sendDeadline = Deadline.Unset;
    private Deadline _receiveDeadline = Deadline.Unset;
    private long _receiveTimeout;
    private long _bodySentAt;
    private bool _sendsBody;
    private bool _sendTimedOut;
    private int _state = Active;
    private int _closed;
    private IdleConnections? _pool;

    public UpstreamConnection(PeerState peer, bool keepAliveProbes)
    {
        Peer = peer;
        _isTcp = !peer.IsUnix;
        _socket = _isTcp
            ? new Socket(peer.EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (keepAliveProbes)
        {
            _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        }

        _parts = s_parts.Rent();
        _buffer = _parts.Buffer;
        _send = _parts.Send;
        _receive = _parts.Receive;
        _send.Owner = _receive.Owner = this;
        OpenedAt = Heartbeat.Shared.Now;
        Heartbeat.Shared.Add(this);
    }

    public PeerState Peer { get; }

    /// <summary>Whose the connection is while it is kept; null: that of all who use the upstream.</summary>
    public object? User { get; init; }

    /// <summary>Milliseconds of the heartbeat's clock.</summary>
    public long OpenedAt { get; }

    /// <summary>Requests begun on the connection.</summary>
    public int Requests { get; set; }

    /// <summary>The connection outlives the response: acknowledge at once, or a peer with Nagle's algorithm waits 40 ms for it.</summary>
    public bool AcknowledgeAtOnce { get; set; }

    /// <summary>Why the last operation failed.</summary>
    public SocketError Error { get; private set; }

    /// <summary>It failed for a deadline of ours (the network's own time-out is an ordinary error).</summary>
    public bool TimedOut { get; private set; }

    /// <summary>A send passed its deadline. A receive under way fails with it, and may be the first to be seen.</summary>
    public bool SendTimedOut
    {
        get => Volatile.Read(ref _sendTimedOut);
        private set => Volatile.Write(ref _sendTimedOut, value);
    }

    /// <summary>The request body is still being sent: the peer's time to answer has not begun.</summary>
    public bool SendsBody
    {
        get => Volatile.Read(ref _sendsBody);
        set
        {
            _bodySentAt = Heartbeat.Shared.Now;
            Volatile.Write(ref _sendsBody, value);
        }
    }

    /// <summary>Bytes of the request in progress.</summary>
    public long BytesSent => _bytesSent;

    /// <summary>Bytes of the response in progress, as the network delivered them.</summary>
    public long BytesReceived => _bytesReceived;

    public int HeartbeatSlot { get; set; } = -1;

    /// <summary>Bytes received and not yet consumed.</summary>
    public ReadOnlySpan<byte> Received => _buffer.AsSpan(_start, _end - _start);

    public ReadOnlyMemory<byte> ReceivedMemory => _buffer.AsMemory(_start, _end - _start);

    public void Consume(int bytes)
    {
        _start += bytes;
        if (_start == _end)
        {
            _start = _end = 0;
        }
    }

    public void OnHeartbeat(long now)
    {
        if (!SendsBody && now - _bodySentAt >= _receiveTimeout && _receiveDeadline.TryExpire(now))
        {
            if (Volatile.Read(ref _state) == Idle)
            {
                CloseIdle();
                return;
            }

            _socket.Dispose();
        }
        else if (_sendDeadline.TryExpire(now))
        {
            SendTimedOut = true;
            _socket.Dispose();
        }
    }

    /// <summary>Makes pending operations fail; the owner still closes the connection. Callable from any thread.</summary>
    public void Abort() => _socket.Dispose();

    /// <summary>Closes for good. No operation may be awaited any more, except a receive that nobody will look at.</summary>
    public void Close()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        Heartbeat.Shared.Remove(this);
        _socket.Dispose();

        // An operation under way still uses its parts: then the garbage collector takes them.
        if (!_receivePosted && !_sendPosted)
        {
            _send.Owner = _receive.Owner = null;
            _send.RemoteEndPoint = null;
            s_parts.Return(_parts);
        }
    }
}
