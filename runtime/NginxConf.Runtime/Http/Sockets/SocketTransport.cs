using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace NginxConf.Runtime.Http.Sockets;

/// <summary>
/// A plain connection for HTTP/1: one request at a time reads and writes, so no pipe and no loop stands between it and the socket.
/// What TLS and HTTP/2 need more (reading ahead, several writers) Kestrel's own transport has.
/// </summary>
internal sealed class SocketTransport : ConnectionContext, IDuplexPipe
{
    private readonly Socket _socket;
    private readonly SocketInput _input;
    private readonly SocketOutput _output;
    private int _closed;

    public SocketTransport(Socket socket)
    {
        _socket = socket;
        _input = new SocketInput(socket);
        _output = new SocketOutput(socket);
        ConnectionId = "";
    }

    public PipeReader Input => _input;

    public PipeWriter Output => _output;

    public override IDuplexPipe Transport
    {
        get => this;
        set => throw new NotSupportedException();
    }

    public override string ConnectionId { get; set; }

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new ConnectionItems();

    /// <summary>Cancelled when the client goes away. Whoever asks for it has the connection watched from then on.</summary>
    public override CancellationToken ConnectionClosed
    {
        get => _input.WatchForEnd();
        set => throw new NotSupportedException();
    }

    /// <summary>Closes at once. The kernel still delivers what was handed to it.</summary>
    public override void Abort(ConnectionAbortedException abortReason) => Close();

    /// <summary>Resets the connection: what the client has not received is lost.</summary>
    public void Reset()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
        {
            _socket.Close(timeout: 0);
        }
    }

    public override ValueTask DisposeAsync()
    {
        Close();
        _input.Dispose();
        _output.Dispose();
        return default;
    }

    private void Close()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // The client has ended the connection already.
        }

        _socket.Dispose();
    }
}
