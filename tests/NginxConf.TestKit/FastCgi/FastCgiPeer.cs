using System.Net;
using System.Net.Sockets;

namespace NginxConf.TestKit.FastCgi;

/// <summary>
/// A FastCGI responder (FastCGI specification 1.0) whose replies a test scripts. It records every request and every violation of
/// the protocol, keeps connections when asked to, and serves several requests on one connection at a time.
/// </summary>
public sealed class FastCgiPeer : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Socket _listener;
    private readonly string? _socketPath;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _connections = [];
    private readonly List<FastCgiRequest> _requests = [];
    private readonly List<string> _violations = [];
    private readonly Task _accepting;

    private FastCgiPeer(EndPoint endPoint, Func<FastCgiRequest, FastCgiReply> script, bool listens)
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

    /// <summary>What <c>fastcgi_pass</c> takes: <c>127.0.0.1:port</c> or <c>unix:path</c>.</summary>
    public string Address { get; }

    /// <summary>Decides the reply to a complete request.</summary>
    public Func<FastCgiRequest, FastCgiReply> Script { get; set; }

    /// <summary>May decide the reply before the body has come, as an application that refuses an upload does.</summary>
    public Func<FastCgiRequest, FastCgiReply?>? EarlyScript { get; set; }

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
    public IReadOnlyList<FastCgiRequest> Requests
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

    public static FastCgiPeer Tcp(Func<FastCgiRequest, FastCgiReply> script) =>
        new(new IPEndPoint(IPAddress.Loopback, 0), script, listens: true);

    public static FastCgiPeer Unix(string path, Func<FastCgiRequest, FastCgiReply> script) =>
        new(new UnixDomainSocketEndPoint(path), script, listens: true);

    /// <summary>An address that is taken but refuses every connection.</summary>
    public static FastCgiPeer Refusing() => new(new IPEndPoint(IPAddress.Loopback, 0), NoScript, listens: false);

    /// <summary>A socket file behind which nobody listens.</summary>
    public static FastCgiPeer RefusingUnix(string path) => new(new UnixDomainSocketEndPoint(path), NoScript, listens: false);

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

    internal void Record(FastCgiRequest request)
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

    private static FastCgiReply NoScript(FastCgiRequest request) => throw new InvalidOperationException("This peer refuses connections.");

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
                var connection = new FastCgiConnection(this, socket, _connections.Count + 1, _stop.Token);
                _connections.Add(Task.Run(connection.RunAsync));
            }
        }
    }
}
