namespace NginxConf.Runtime.Http;

/// <summary>The open connections of one configuration.</summary>
internal sealed class ConnectionSet
{
    private readonly Lock _gate = new();
    private readonly HashSet<IServedConnection> _connections = [];
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _draining;

    /// <summary>No further request may start on a connection.</summary>
    public bool Draining => Volatile.Read(ref _draining);

    /// <summary>Completes when the set drains and its last connection has ended.</summary>
    public Task Empty => _empty.Task;

    public void Add(IServedConnection connection)
    {
        lock (_gate)
        {
            _connections.Add(connection);
        }
    }

    public void Remove(IServedConnection connection)
    {
        lock (_gate)
        {
            _connections.Remove(connection);
            CompleteIfEmpty();
        }
    }

    /// <summary>Closes idle connections at once and the others after their request.</summary>
    public void Drain()
    {
        lock (_gate)
        {
            _draining = true;
            CompleteIfEmpty();
        }

        foreach (var connection in Snapshot())
        {
            connection.Drain();
        }
    }

    /// <summary>Closes all connections at once.</summary>
    public void Drop()
    {
        foreach (var connection in Snapshot())
        {
            connection.Drop();
        }
    }

    private void CompleteIfEmpty()
    {
        if (_draining && _connections.Count == 0)
        {
            _empty.TrySetResult();
        }
    }

    private List<IServedConnection> Snapshot()
    {
        lock (_gate)
        {
            return [.. _connections];
        }
    }
}
