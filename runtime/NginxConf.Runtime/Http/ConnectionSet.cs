using NginxConf.Runtime.Timing;

namespace NginxConf.Runtime.Http;

/// <summary>The open connections of one configuration.</summary>
internal sealed class ConnectionSet
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ConnectionTimer? _first;
    private int _count;
    private bool _draining;

    public int Count => Volatile.Read(ref _count);

    /// <summary>No further request may start on a connection.</summary>
    public bool Draining => Volatile.Read(ref _draining);

    /// <summary>Completes when the set drains and its last connection has ended.</summary>
    public Task Empty => _empty.Task;

    public void Add(ConnectionTimer timer)
    {
        lock (_gate)
        {
            timer.Next = _first;
            if (_first is not null)
            {
                _first.Previous = timer;
            }

            _first = timer;
            _count++;
        }

        Heartbeat.Shared.Add(timer);
    }

    public void Remove(ConnectionTimer timer)
    {
        Heartbeat.Shared.Remove(timer);
        lock (_gate)
        {
            if (timer.Previous is null)
            {
                _first = timer.Next;
            }
            else
            {
                timer.Previous.Next = timer.Next;
            }

            if (timer.Next is not null)
            {
                timer.Next.Previous = timer.Previous;
            }

            timer.Previous = timer.Next = null;
            _count--;
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
        if (_draining && _count == 0)
        {
            _empty.TrySetResult();
        }
    }

    private List<IServedConnection> Snapshot()
    {
        lock (_gate)
        {
            var connections = new List<IServedConnection>(_count);
            for (var timer = _first; timer is not null; timer = timer.Next)
            {
                connections.Add(timer.Connection);
            }

            return connections;
        }
    }
}
