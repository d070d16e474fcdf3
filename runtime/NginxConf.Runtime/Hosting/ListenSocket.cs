using System.Net;
using System.Net.Sockets;
using NginxConf.Runtime.Hosting.Interop;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>One bound socket and its accept loop. It outlives configurations: a reload only changes its route.</summary>
internal sealed class ListenSocket : IDisposable
{
    private static readonly TimeSpan s_acceptPause = TimeSpan.FromMilliseconds(500);
    private const int SocketLevel = 1;
    private const int ReusePortOption = 15;

    private readonly Socket _socket;
    private readonly Action<ListenSocket, Socket> _accepted;
    private readonly CancellationTokenSource _stopping = new();
    private ListenRoute _route;

    private ListenSocket(ListenAddress address, ListenRoute route, Socket socket, Action<ListenSocket, Socket> accepted)
    {
        Address = address;
        _route = route;
        _socket = socket;
        _accepted = accepted;
    }

    public ListenAddress Address { get; }

    /// <summary>The address bound; its port is known even where the system chose it.</summary>
    public EndPoint LocalEndPoint => _socket.LocalEndPoint ?? Address.EndPoint;

    public ListenRoute Route
    {
        get => Volatile.Read(ref _route);
        set => Volatile.Write(ref _route, value);
    }

    /// <summary>Binds and listens. Accepting starts with <see cref="Start"/>.</summary>
    /// <exception cref="SocketException">As the system says.</exception>
    public static ListenSocket Bind(ListenAddress address, ListenRoute route, Action<ListenSocket, Socket> accepted)
    {
        var settings = route.Listener.Settings;
        var socket = address.CreateSocket();
        try
        {
            Configure(socket, address, settings);
            socket.Bind(address.EndPoint);
            socket.Listen(settings.Backlog);
            if (address.EndPoint is UnixDomainSocketEndPoint && !OperatingSystem.IsWindows())
            {
                // Like nginx: whoever reaches the directory may connect.
                File.SetUnixFileMode(address.Name["unix:".Length..], (UnixFileMode)0b110_110_110);
            }

            return new ListenSocket(address, route, socket, accepted);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Start() => _ = AcceptAsync();

    public void Dispose()
    {
        _stopping.Cancel();
        if (Address.EndPoint is UnixDomainSocketEndPoint)
        {
            // This removes its file, too, from a directory that may belong to the super-user.
            Privileges.Run(_socket.Dispose);
        }
        else
        {
            _socket.Dispose();
        }
    }

    private static void Configure(Socket socket, ListenAddress address, ListenSettings settings)
    {
        if (address.EndPoint.AddressFamily == AddressFamily.InterNetworkV6)
        {
            socket.DualMode = !settings.Ipv6Only;
        }

        if (settings.ReusePort)
        {
            socket.SetRawSocketOption(SocketLevel, ReusePortOption, BitConverter.GetBytes(1));
        }
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var socket = await _socket.AcceptAsync(_stopping.Token).ConfigureAwait(false);
                _accepted(this, socket);
            }
            catch (SocketException exception) when (!_stopping.IsCancellationRequested)
            {
                // Out of descriptors or memory: pause, as nginx does, instead of spinning.
                Route.Instance.ErrorLog.Log(
                    LogLevel.Crit, $"accept4() failed ({LibC.Describe(exception.NativeErrorCode)})");
                await Task.Delay(s_acceptPause).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The socket was closed: the loop's condition ends it.
                return;
            }
        }
    }
}
