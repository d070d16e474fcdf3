using System.Net;
using System.Net.Sockets;
using Responder.Protocol;

namespace Responder;

/// <summary>Accepts connections and answers their requests, over TCP or a Unix socket.</summary>
internal sealed class FastCgiServer : IDisposable
{
    private static readonly TimeSpan s_linger = TimeSpan.FromSeconds(5);

    private readonly Socket _listener;

    private FastCgiServer(Socket listener) => _listener = listener;

    /// <summary>Where it listens; with the port that the system chose if port 0 was asked for.</summary>
    public string Address => _listener.LocalEndPoint?.ToString() ?? "";

    public static FastCgiServer Listen(EndPoint endpoint)
    {
        var isUnix = endpoint is UnixDomainSocketEndPoint;
        if (isUnix && endpoint.ToString() is { } path)
        {
            File.Delete(path); // left behind by a process that was killed
        }

        var listener = new Socket(endpoint.AddressFamily, SocketType.Stream, isUnix ? ProtocolType.Unspecified : ProtocolType.Tcp);
        listener.Bind(endpoint);
        listener.Listen(512);
        return new FastCgiServer(listener);
    }

    /// <summary>Runs until <paramref name="stop"/> is cancelled.</summary>
    public async Task ServeAsync(Func<FastCgiRequest, Task> answer, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptAsync(stop), answer, stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        var address = _listener.LocalEndPoint;
        _listener.Dispose();
        if (address is UnixDomainSocketEndPoint && address.ToString() is { } path)
        {
            File.Delete(path);
        }
    }

    private static async Task ServeAsync(Socket socket, Func<FastCgiRequest, Task> answer, CancellationToken stop)
    {
        if (socket.ProtocolType == ProtocolType.Tcp)
        {
            socket.NoDelay = true;
        }

        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await new FastCgiConnection(stream).ServeAsync(answer, stop);
            await LingerAsync(socket, stop);
        }
        catch (Exception problem) when (problem is IOException or SocketException or InvalidDataException or OperationCanceledException)
        {
            if (problem is InvalidDataException)
            {
                Console.Error.WriteLine($"responder: {problem.Message}");
            }
        }
    }

    /// <summary>Closing with unread input would reset the connection, and the answer with it: the peer closes first.</summary>
    private static async Task LingerAsync(Socket socket, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(s_linger);
        socket.Shutdown(SocketShutdown.Send);
        var rest = new byte[4096];
        while (await socket.ReceiveAsync(rest, patience.Token) > 0)
        {
        }
    }
}
