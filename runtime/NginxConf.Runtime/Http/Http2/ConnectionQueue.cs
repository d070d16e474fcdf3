using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;

namespace NginxConf.Runtime.Http.Http2;

/// <summary>
/// What Kestrel takes for its transport: instead of accepting from a socket it takes the connections that were found to speak HTTP/2.
/// </summary>
internal sealed class ConnectionQueue : IConnectionListenerFactory, IConnectionListener
{
    private readonly Channel<ConnectionContext> _connections = Channel.CreateUnbounded<ConnectionContext>();

    /// <summary>Never bound: Kestrel only wants a name.</summary>
    public EndPoint EndPoint { get; } = new IPEndPoint(IPAddress.Loopback, 1);

    /// <summary>Hands a connection over. False once the server has stopped.</summary>
    public bool Add(ConnectionContext connection) => _connections.Writer.TryWrite(connection);

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => new(this);

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (await _connections.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_connections.Reader.TryRead(out var connection))
            {
                return connection;
            }
        }

        return null;
    }

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _connections.Writer.TryComplete();
        return default;
    }

    public ValueTask DisposeAsync() => UnbindAsync();
}
