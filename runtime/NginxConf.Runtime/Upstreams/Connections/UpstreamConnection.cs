using System.Buffers;
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
    private const int ReceiveBufferSize = 32 * 1024;
    private const int Active = 0;
    private const int Idle = 1;
    private const int Dead = 2;

    private readonly Socket _socket;
    private readonly SocketOperation _send = new();
    private readonly ReceiveOperation _receive;
    private readonly bool _isTcp;
    private byte[] _buffer;
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
        _receive = new ReceiveOperation(this);
        _isTcp = !peer.IsUnix;
        _socket = _isTcp
            ? new Socket(peer.EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (keepAliveProbes)
        {
            _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        }

        _buffer = ArrayPool<byte>.Shared.Rent(ReceiveBufferSize);
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

    /// <summary>Connects. False: see <see cref="Error"/>;</summary>
    public async ValueTask<bool> ConnectAsync(TimeSpan timeout)
    {
        _send.RemoteEndPoint = Peer.EndPoint;
        _send.Prepare();
        _sendDeadline.Set(DeadlineAfter(timeout));
        if (_socket.ConnectAsync(_send))
        {
            await _send.WaitAsync();
        }

        return EndOperation(_send, ref _sendDeadline) >= 0;
    }

    /// <summary>Sends all of it. False: see <see cref="Error"/>.</summary>
    public ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes, TimeSpan timeout)
    {
        _receivedSinceSend = false;
        _send.SetBuffer(System.Runtime.InteropServices.MemoryMarshal.AsMemory(bytes));
        _send.Prepare();
        _sendDeadline.Set(DeadlineAfter(timeout));
        try
        {
            if (_socket.SendAsync(_send))
            {
                return WaitForSendAsync();
            }
        }
        catch (ObjectDisposedException)
        {
            return new(Fail(ref _sendDeadline));
        }

        return new(EndSend());
    }

    /// <summary>
    /// Receives more bytes behind <see cref="Received"/>. The number of bytes; 0 at the end of the stream; -1: see <see cref="Error"/>.
    /// </summary>
    public ValueTask<int> ReceiveAsync(TimeSpan timeout)
    {
        SetReceiveTimeout(timeout);
        if (_receivePosted)
        {
            return WaitForReceiveAsync();
        }

        try
        {
            if (PostReceive())
            {
                return WaitForReceiveAsync();
            }
        }
        catch (ObjectDisposedException)
        {
            Fail(ref _receiveDeadline);
            return new(-1);
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

        // A posted receive may still write to the buffer: then the garbage collector takes it.
        if (!_receivePosted)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void SetReceiveTimeout(TimeSpan timeout)
    {
        _receiveTimeout = (long)timeout.TotalMilliseconds;
        _receiveDeadline.Set(DeadlineAfter(timeout));
    }

    private static long DeadlineAfter(TimeSpan timeout) => Heartbeat.Shared.Now + (long)timeout.TotalMilliseconds;

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

    private async ValueTask<bool> WaitForSendAsync()
    {
        await _send.WaitAsync();
        return EndSend();
    }

    private async ValueTask<int> WaitForReceiveAsync()
    {
        await _receive.WaitAsync();
        _receivePosted = false;
        return EndReceive();
    }

    private bool EndSend()
    {
        var sent = EndOperation(_send, ref _sendDeadline);
        BytesSent += Math.Max(0, sent);
        return sent >= 0;
    }

    private int EndReceive()
    {
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

    private bool Fail(ref Deadline deadline)
    {
        TimedOut |= !deadline.TryClear();
        Error = TimedOut ? SocketError.TimedOut : SocketError.OperationAborted;
        return false;
    }
}
