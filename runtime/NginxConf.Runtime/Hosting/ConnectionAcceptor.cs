using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Http.Http2;
using NginxConf.Runtime.Http.Sockets;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>Turns accepted sockets into connections of Kestrel's transport and has them served until they end.</summary>
internal sealed class ConnectionAcceptor : IAsyncDisposable
{
    private readonly SocketConnectionContextFactory _transports = new(TransportOptions.Create(), NullLogger.Instance);
    private readonly Http2Servers _http2 = new();
    private readonly ConnectionCounters _counters = new();
    private long _connections;

    public void Accept(ListenSocket listening, Socket socket) => _ = ServeAsync(listening, socket);

    public async ValueTask DisposeAsync()
    {
        await _http2.DisposeAsync().ConfigureAwait(false);
        _transports.Dispose();
    }

    private async Task ServeAsync(ListenSocket listening, Socket socket)
    {
        var route = listening.Route;
        var instance = route.Instance;
        _counters.Open();
        try
        {
            var isTcp = socket.AddressFamily != AddressFamily.Unix;
            if (isTcp)
            {
                socket.NoDelay = true;
            }

            var local = isTcp ? socket.LocalEndPoint as IPEndPoint : null;
            var listener = route.Find(local?.Address);
            var connection = new AcceptedConnection(
                instance, listener, CreateTransport(listener, socket), socket, Describe(listening, socket, local));
            await connection.ServeAsync(_http2).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The connection broke: there is nobody left to answer.
            instance.ErrorLog.Log(LogLevel.Info, $"{exception.Message}");
        }
        catch (Exception exception)
        {
            instance.ErrorLog.Log(LogLevel.Alert, $"connection failed: {exception.ToString()}");
        }
        finally
        {
            _counters.Close();
        }
    }

    private ConnectionContext CreateTransport(Listener listener, Socket socket) =>
        listener.Settings.Ssl || listener.Settings.Http2 ? _transports.Create(socket) : new SocketTransport(socket);

    private ClientConnection Describe(ListenSocket listening, Socket socket, IPEndPoint? local)
    {
        var remote = socket.RemoteEndPoint;
        return new ClientConnection
        {
            Number = Interlocked.Increment(ref _connections),
            RemoteAddress = ClientAddresses.TextOf(remote),
            BinaryRemoteAddress = ClientAddresses.BinaryOf(remote),
            RemotePort = ClientAddresses.PortOf(remote),
            LocalAddress = local is null ? listening.Address.NameBytes : ClientAddresses.TextOf(local),
            LocalPort = ClientAddresses.PortOf(local),
            ListenAddress = listening.Address.NameBytes,
            ErrorLog = listening.Route.Instance.ErrorLog,
            Counters = _counters,
            Paths = listening.Route.Instance.Paths,
            Socket = socket,
        };
    }
}
