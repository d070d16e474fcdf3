using System.Net;
using System.Net.Sockets;
using NginxConf.Runtime.Hosting.Interop;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>
/// The sockets of a process and the configuration behind them. <see cref="Swap"/> replaces the configuration in place: sockets whose
/// address stays are kept, connections keep the configuration that accepted them.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly ConnectionAcceptor _acceptor = new();
    private readonly SitePaths _paths;
    private readonly Lock _gate = new();
    private readonly Dictionary<ListenAddress, ListenSocket> _sockets = [];
    private readonly List<SiteInstance> _instances = [];
    private SiteInstance? _current;

    public SiteServer(SitePaths? paths = null)
    {
        _paths = paths ?? SitePaths.Current;
    }

    /// <summary>Addresses that accept, in the order of the site's listeners; ports that the system chose are filled in.</summary>
    public IReadOnlyList<EndPoint> EndPoints
    {
        get
        {
            lock (_gate)
            {
                return [.. _sockets.Values.Select(socket => socket.LocalEndPoint)];
            }
        }
    }

    /// <summary>Takes up a configuration; the one before it ends when its last connection does.</summary>
    /// <returns>Completes when the last connection of the replaced configuration has ended.</returns>
    /// <exception cref="StartException">An address cannot be bound; everything stays as it was.</exception>
    public Task Swap(SiteDefinition site, ErrorLog errorLog)
    {
        var instance = new SiteInstance(site, _paths, errorLog);
        SiteInstance? previous;
        lock (_gate)
        {
            Listen(ListenPlan.For(instance));
            _instances.Add(instance);
            previous = _current;
            _current = instance;
        }

        return previous is null ? Task.CompletedTask : RetireAsync(previous);
    }

    /// <summary>Stops accepting, closes idle connections and waits for the requests under way.</summary>
    public async Task StopAsync(TimeSpan? limit)
    {
        Task drained;
        lock (_gate)
        {
            CloseSockets();
            drained = Task.WhenAll(_instances.Select(RetireAsync).ToList());
        }

        try
        {
            await drained.WaitAsync(limit ?? Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Drop();
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            CloseSockets();
        }

        Drop();
        return _acceptor.DisposeAsync();
    }

    private async Task RetireAsync(SiteInstance instance)
    {
        instance.Connections.Drain();
        await instance.Connections.Empty.ConfigureAwait(false);
        lock (_gate)
        {
            _instances.Remove(instance);
        }

        instance.CloseIdleUpstreams();
    }

    private void Drop()
    {
        foreach (var instance in Instances())
        {
            instance.Connections.Drop();
            instance.CloseIdleUpstreams();
        }
    }

    private void CloseSockets()
    {
        foreach (var socket in _sockets.Values)
        {
            socket.Dispose();
        }

        _sockets.Clear();
    }

    private void Listen(IReadOnlyDictionary<ListenAddress, ListenRoute> plan)
    {
        var added = new List<ListenSocket>();
        try
        {
            foreach (var (address, route) in plan.Where(entry => !_sockets.ContainsKey(entry.Key)))
            {
                added.Add(ListenSocket.Bind(address, route, _acceptor.Accept));
            }
        }
        catch (SocketException exception)
        {
            added.ForEach(socket => socket.Dispose());
            var address = plan.Keys.Where(address => !_sockets.ContainsKey(address)).ElementAt(added.Count);
            throw new StartException($"bind() to {address.Name} failed ({LibC.Describe(exception.NativeErrorCode)})", exception);
        }

        foreach (var address in _sockets.Keys.Where(address => !plan.ContainsKey(address)).ToList())
        {
            _sockets.Remove(address, out var removed);
            removed?.Dispose();
        }

        foreach (var (address, socket) in _sockets)
        {
            socket.Route = plan[address];
        }

        foreach (var socket in added)
        {
            _sockets.Add(socket.Address, socket);
            socket.Start();
        }
    }

    private List<SiteInstance> Instances()
    {
        lock (_gate)
        {
            return [.. _instances];
        }
    }
}
