using System.Net.Sockets;
using NginxConf.Runtime.Timing;

namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>Connecting, sending, receiving; each with its deadline, none throws for what a peer can cause.</summary>
internal sealed partial class UpstreamConnection
{
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
        if (_tls is not null)
        {
            return SendTlsAsync(bytes, timeout);
        }

        _send.SetBuffer(System.Runtime.InteropServices.MemoryMarshal.AsMemory(bytes));
        return StartSend(static (socket, send) => socket.SendAsync(send), timeout);
    }

    /// <summary>
    /// Receives more bytes behind <see cref="Received"/>. The number of bytes; 0 at the end of the stream; -1: see <see cref="Error"/>.
    /// </summary>
    public ValueTask<int> ReceiveAsync(TimeSpan timeout)
    {
        SetReceiveTimeout(timeout);
        if (_tls is not null)
        {
            return ReceiveTlsAsync();
        }

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
            return Fail(ref _receiveDeadline);
        }

        return new(EndReceive());
    }

    /// <summary>Books the end of a connect or send.</summary>
    internal int EndSend()
    {
        _sendPosted = false;
        var sent = EndOperation(_send, ref _sendDeadline);
        _bytesSent += Math.Max(0, sent);
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
            _bytesReceived += received;
        }

        return received;
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
        MakeRoom();
        if (_receivedSinceSend && AcknowledgeAtOnce && _isTcp)
        {
            RequestAcknowledgement();
        }

        _receive.SetBuffer(_buffer, _end, _buffer.Length - _end);
        _receive.Prepare();
        try
        {
            _receivePosted = true;
            return _receivePosted = _socket.ReceiveAsync(_receive);
        }
        catch (ObjectDisposedException)
        {
            _receivePosted = false;
            throw;
        }
    }

    private void MakeRoom()
    {
        if (_end == _buffer.Length)
        {
            Received.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
    }

    // TCP_QUICKACK is not permanent: the kernel falls back to delayed acknowledgement by itself.
    private void RequestAcknowledgement()
    {
        const int TcpLevel = 6;
        const int QuickAck = 12;
        _socket.SetRawSocketOption(TcpLevel, QuickAck, [1, 0, 0, 0]);
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
