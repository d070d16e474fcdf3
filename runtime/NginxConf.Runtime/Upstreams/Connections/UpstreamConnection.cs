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
    private int _start;
    private int _end;
    private bool _receivePosted;
    private bool _receivedSinceSend;
    private Deadline _sendDeadline = Deadline.Unset;
    private Deadline _receiveDeadline = Deadline.Unset;
    private long _receiveTimeout;
    private long _bodySentAt;
    private bool _sendsBody;
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

    /// <summary>Milliseconds of the heartbeat's clock.</summary>
    public long OpenedAt { get; }

    /// <summary>Requests begun on the connection.</summary>
    public int Requests { get; set; }

    /// <summary>The connection came from the pool for the request in progress.</summary>
    public bool Reused { get; private set; }

    /// <summary>The connection outlives the response: acknowledge at once, or a peer with Nagle's algorithm waits 40 ms for it.</summary>
    public bool AcknowledgeAtOnce { get; set; }

    /// <summary>Why the last operation failed.</summary>
    public SocketError Error { get; private set; }

    /// <summary>It failed for a deadline of ours (the network's own time-out is an ordinary error).</summary>
    public bool TimedOut { get; private set; }

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
    public long BytesSent { get; private set; }

    /// <summary>Bytes of the response in progress, as the network delivered them.</summary>
    public long BytesReceived { get; private set; }

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

    /// <summary>Connects. Negative: see <see cref="Error"/>.</summary>
    public ValueTask<int> ConnectAsync(TimeSpan timeout)
    {
        _send.RemoteEndPoint = Peer.EndPoint;

        // A buffer would be sent as soon as the connection is up.
        _send.SetBuffer(null, 0, 0);
        return StartSend(static (socket, send) => socket.ConnectAsync(send), timeout);
    }

    /// <summary>Sends all of it. The number of bytes; negative: see <see cref="Error"/>.</summary>
    public ValueTask<int> SendAsync(ReadOnlyMemory<byte> bytes, TimeSpan timeout)
    {
        _receivedSinceSend = false;
        _send.SetBuffer(System.Runtime.InteropServices.MemoryMarshal.AsMemory(bytes));
        return StartSend(static (socket, send) => socket.SendAsync(send), timeout);
    }

    /// <summary>
    /// Receives more bytes behind <see cref="Received"/>. The number of bytes; 0 at the end of the stream; -1: see <see cref="Error"/>.
    /// </summary>
    public ValueTask<int> ReceiveAsync(TimeSpan timeout)
    {
        SetReceiveTimeout(timeout);
        if (_receivePosted)
        {
            return _receive.WaitAsync();
        }

        try
        {
            if (PostReceive())
            {
                return _receive.WaitAsync();
            }
        }
        catch (ObjectDisposedException)
        {
            _receivePosted = false;
            return Fail(ref _receiveDeadline);
        }

        return new(EndReceive());
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

    private void SetReceiveTimeout(TimeSpan timeout)
    {
        _receiveTimeout = (long)timeout.TotalMilliseconds;
        _receiveDeadline.Set(DeadlineAfter(timeout));
    }

    private static long DeadlineAfter(TimeSpan timeout) => Heartbeat.Shared.Now + (long)timeout.TotalMilliseconds;

    private ValueTask<int> StartSend(Func<Socket, SendOperation, bool> start, TimeSpan timeout)
    {
        _send.Prepare();
        _sendDeadline.Set(DeadlineAfter(timeout));
        try
        {
            _sendPosted = true;
            return start(_socket, _send) ? _send.WaitAsync() : new(EndSend());
        }
        catch (ObjectDisposedException)
        {
            _sendPosted = false;
            return Fail(ref _sendDeadline);
        }
    }

    // Starts a receive; false when it completed at once.
    private bool PostReceive()
    {
        if (_end == _buffer.Length)
        {
            Received.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_receivedSinceSend && AcknowledgeAtOnce && _isTcp)
        {
            RequestAcknowledgement();
        }

        _receive.SetBuffer(_buffer, _end, _buffer.Length - _end);
        _receive.Prepare();
        _receivePosted = true;
        if (_socket.ReceiveAsync(_receive))
        {
            return true;
        }

        _receivePosted = false;
        return false;
    }

    // TCP_QUICKACK is not permanent: the kernel falls back to delayed acknowledgement by itself.
    private void RequestAcknowledgement()
    {
        const int TcpLevel = 6;
        const int QuickAck = 12;
        _socket.SetRawSocketOption(TcpLevel, QuickAck, [1, 0, 0, 0]);
    }

    /// <summary>Books the end of a connect or send.</summary>
    internal int EndSend()
    {
        _sendPosted = false;
        var sent = EndOperation(_send, ref _sendDeadline);
        BytesSent += Math.Max(0, sent);
        return sent;
    }

    /// <summary>Books the end of a receive.</summary>
    internal int EndReceive()
    {
        _receivePosted = false;
        var received = EndOperation(_receive, ref _receiveDeadline);
        if (received > 0)
        {
            _end += received;
            _receivedSinceSend = true;
            BytesReceived += received;
        }

        return received;
    }

    private int EndOperation(SocketOperation operation, ref Deadline deadline)
    {
        if (!deadline.TryClear())
        {
            Error = SocketError.TimedOut;
            TimedOut = true;
            return -1;
        }

        Error = operation.SocketError;
        return operation.Result;
    }

    // The socket was closed under the caller: by a deadline, or because the client left.
    private ValueTask<int> Fail(ref Deadline deadline)
    {
        TimedOut |= !deadline.TryClear();
        Error = TimedOut ? SocketError.TimedOut : SocketError.OperationAborted;
        return new(-1);
    }
}
