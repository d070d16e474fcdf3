using System.Net;
using System.Net.Sockets;

namespace NginxConf.Runtime.Tests.FastCgi.Site;

/// <summary>Sends the same request again and again and reads as many responses, without allocating.</summary>
internal sealed class CannedClient : IAsyncDisposable
{
    private readonly byte[] _request = "GET /a.php HTTP/1.1\r\nHost: h\r\nAccept: */*\r\n\r\n"u8.ToArray();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly Socket _socket;

    private CannedClient(Socket socket)
    {
        _socket = socket;
    }

    public static async Task<CannedClient> ConnectAsync(EndPoint endPoint)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(endPoint);
        return new CannedClient(socket);
    }

    public async Task RunAsync(int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            await _socket.SendAsync(_request);
            var received = 0;
            do
            {
                var read = await _socket.ReceiveAsync(_buffer.AsMemory(received));
                read.ShouldBeGreaterThan(0);
                received += read;
            }
            while (!_buffer.AsSpan(0, received).EndsWith("0\r\n\r\n"u8));
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
