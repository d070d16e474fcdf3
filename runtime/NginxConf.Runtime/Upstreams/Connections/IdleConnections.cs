using NginxConf.Runtime.Upstreams.Balancing;

namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>
/// <c>keepalive</c> of an upstream: idle connections to all its peers, most recently used first. When full, the least recently used
/// one is closed.
/// </summary>
internal sealed class IdleConnections(int capacity)
{
    private readonly Lock _lock = new();
    private UpstreamConnection? _newest;
    private UpstreamConnection? _oldest;
    private int _count;

    /// <summary>Idle connections now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    /// <summary>A live connection to that peer, or null.</summary>
    /// <param name="peer">Where it leads.</param>
    /// <param name="user">Whose it must be; null: that of all.</param>
    public UpstreamConnection? Take(PeerState peer, object? user = null)
    {
        lock (_lock)
        {
            var candidate = _newest;
            while (candidate is not null)
            {
                var next = candidate.Older;
                if (candidate.Peer == peer && candidate.User == user)
                {
                    Unlink(candidate);
                    if (candidate.TryEndIdle())
                    {
                        return candidate;
                    }
                }

                candidate = next;
            }
        }

        return null;
    }

    /// <summary>Keeps a connection whose request is complete, or closes it where the peer has closed already.</summary>
    public void Put(UpstreamConnection connection, TimeSpan timeout)
    {
        if (!connection.TryBeginIdle(this, timeout))
        {
            connection.Close();
            return;
        }

        UpstreamConnection? surplus = null;
        lock (_lock)
        {
            Link(connection);
            if (_count > capacity && _oldest is not null)
            {
                surplus = _oldest;
                Unlink(surplus);
            }
        }

        // Between posting the watch and listing it, the peer may have closed: the list must not keep it.
        if (connection.IsDead)
        {
            Remove(connection);
        }

        surplus?.CloseIdle();
    }

    /// <summary>Closes all that are idle now.</summary>
    public void CloseAll()
    {
        while (Oldest() is { } connection)
        {
            connection.CloseIdle();
            Remove(connection);
        }
    }

    public void Remove(UpstreamConnection connection)
    {
        lock (_lock)
        {
            Unlink(connection);
        }
    }

    private UpstreamConnection? Oldest()
    {
        lock (_lock)
        {
            return _oldest;
        }
    }

    private void Link(UpstreamConnection connection)
    {
        connection.IsListed = true;
        connection.Older = _newest;
        if (_newest is not null)
        {
            _newest.Newer = connection;
        }

        _newest = connection;
        _oldest ??= connection;
        _count++;
    }

    private void Unlink(UpstreamConnection connection)
    {
        if (!connection.IsListed)
        {
            return;
        }

        connection.IsListed = false;
        if (connection.Newer is null)
        {
            _newest = connection.Older;
        }
        else
        {
            connection.Newer.Older = connection.Older;
        }

        if (connection.Older is null)
        {
            _oldest = connection.Newer;
        }
        else
        {
            connection.Older.Newer = connection.Newer;
        }

        connection.Newer = connection.Older = null;
        _count--;
    }
}
