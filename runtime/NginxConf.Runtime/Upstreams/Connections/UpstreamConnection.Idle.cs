namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>Life of a connection between two requests.</summary>
internal sealed partial class UpstreamConnection
{
    /// <summary>Neighbours in the pool's list, most recently used first.</summary>
    internal UpstreamConnection? Newer { get; set; }

    internal UpstreamConnection? Older { get; set; }

    internal bool IsListed { get; set; }

    internal bool IsDead => Volatile.Read(ref _state) == Dead;

    /// <summary>
    /// Makes the connection idle: posts the receive that watches the peer. False where the peer closed already or sent bytes that
    /// nobody asked for; the connection is of no use then.
    /// </summary>
    internal bool TryBeginIdle(IdleConnections pool, TimeSpan timeout)
    {
        if (_start != _end || _receivePosted)
        {
            return false;
        }

        _pool = pool;
        _receivedSinceSend = false;
        _sendDeadline.TryClear();
        SetReceiveTimeout(timeout);
        Volatile.Write(ref _state, Idle);
        if (IsWatched())
        {
            return true;
        }

        Volatile.Write(ref _state, Active);
        _receiveDeadline.TryClear();
        return false;
    }

    /// <summary>Takes the connection for a request, unless the peer closed it in this moment. The watching receive is the request's.</summary>
    internal bool TryEndIdle()
    {
        if (Interlocked.CompareExchange(ref _state, Active, Idle) != Idle)
        {
            return false;
        }

        if (!_receiveDeadline.TryClear())
        {
            Close();
            return false;
        }

        _bytesSent = 0;
        _bytesReceived = 0;
        return true;
    }

    /// <summary>The watching receive completed. True where the connection was idle: then it is gone.</summary>
    internal bool EndIdleness()
    {
        if (Interlocked.CompareExchange(ref _state, Dead, Idle) != Idle)
        {
            return false;
        }

        _receivePosted = false;
        _pool?.Remove(this);
        Close();
        return true;
    }

    private bool IsWatched()
    {
        try
        {
            return _tls is null ? PostReceive() : WatchTls();
        }
        catch (ObjectDisposedException)
        {
            // Its time was over before it began.
            return false;
        }
    }

    /// <summary>Closes an idle connection: it was idle for too long, or the pool is full.</summary>
    internal void CloseIdle()
    {
        if (Interlocked.CompareExchange(ref _state, Dead, Idle) == Idle)
        {
            _pool?.Remove(this);
            Close();
        }
    }
}
