using System.Net;
using System.Net.Sockets;

namespace NginxConf.TestKit.Backends;

/// <summary>
/// A backend whose replies a test scripts. It records every request and every violation of its protocol, and keeps connections until a
/// reply or the gateway ends them.
/// </summary>
public abstract class ScriptedPeer<TRequest, TReply> : IAsyncDisposable
    where TReply : class
{
    private readonly Lock _lock = new();
    private readonly Socket _listener;
    private readonly string? _socketPath;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _connections = [];
    private readonly List<TRequest> _requests = [];
    private readonly List<string> _violations = [];
    private readonly Task _accepting;

    private protected ScriptedPeer(EndPoint endPoint, Func<TRequest, TReply> script, bool listens = true)
    {
        Script = script;
        _socketPath = (endPoint as UnixDomainSocketEndPoint)?.ToString();
        _listener = new Socket(
            endPoint.AddressFamily, SocketType.Stream, _socketPath is null ? ProtocolType.Tcp : ProtocolType.Unspecified);
        _listener.Bind(endPoint);
        Address = _socketPath is null ? _listener.LocalEndPoint!.ToString()! : "unix:" + _socketPath;
        if (listens)
        {
            _listener.Listen(512);
        }

        _accepting = listens ? AcceptAsync() : Task.CompletedTask;
    }

    /// <summary>As configurations name it: <c>127.0.0.1:port</c> or <c>unix:path</c>.</summary>
    public string Address { get; }

    /// <summary>Decides the reply to a complete request.</summary>
    public Func<TRequest, TReply> Script { get; set; }

    /// <summary>May decide the reply before the body has come, as an application that refuses an upload does.</summary>
    public Func<TRequest, TReply?>? EarlyScript { get; set; }

    /// <summary>Connections accepted so far.</summary>
    public int ConnectionCount
    {
        get
        {
            lock (_lock)
            {
                return _connections.Count;
            }
        }
    }

    /// <summary>Connections that neither side has closed.</summary>
    public int OpenConnectionCount
    {
        get
        {
            lock (_lock)
            {
                return _connections.Count(connection => !connection.IsCompleted);
            }
        }
    }

    /// <summary>Every request received so far, in the order in which they were complete or given up.</summary>
    public IReadOnlyList<TRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>What the gateway sent against the protocol. A test that does not provoke any asserts that it is empty.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_lock)
            {
                return [.. _violations];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await _accepting.ConfigureAwait(false);
        await Task.WhenAll(_connections).ConfigureAwait(false);
        if (_socketPath is not null)
        {
            File.Delete(_socketPath);
        }

        _stop.Dispose();
    }

    internal void Record(TRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
        }
    }

    internal void Report(string violation)
    {
        lock (_lock)
        {
            _violations.Add(violation);
        }
    }

    /// <summary>Serves a connection to its end.</summary>
    /// <param name="number">Counts the connections, from 1.</param>
    private protected abstract Task ServeAsync(Socket socket, int number, CancellationToken stop);

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            if (_socketPath is null)
            {
                socket.NoDelay = true;
            }

            lock (_lock)
            {
                var number = _connections.Count + 1;
                _connections.Add(Task.Run(() => ServeAsync(socket, number, _stop.Token)));
            }
        }
    }
}
