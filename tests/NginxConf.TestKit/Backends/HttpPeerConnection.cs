using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NginxConf.TestKit.Backends;

/// <summary>One accepted connection: reads requests strictly, one after the other, and reports what a correct gateway would not send.</summary>
internal sealed class HttpPeerConnection(HttpPeer peer, Socket socket, int number, CancellationToken stop)
{
    private const int LargestHead = 1 << 20;
    private readonly NetworkStream _stream = new(socket, ownsSocket: false);
    private readonly CancellationTokenSource _closed = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    public async Task RunAsync()
    {
        try
        {
            for (var isReused = false; !_ended && await ReadHeadAsync().ConfigureAwait(false) is { } head; isReused = true)
            {
                await ServeAsync(new HttpPeerRequest { Connection = number, IsReused = isReused, Head = head }).ConfigureAwait(false);
            }
        }
        catch (FormatException violation)
        {
            peer.Report($"connection {number}: {violation.Message}");
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The gateway may leave at any byte, and did not wait for the end of the reply, as some tests intend.
        }

        await _closed.CancelAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
        socket.Dispose();
    }

    public Task WriteAsync(byte[] bytes) => _stream.WriteAsync(bytes, _closed.Token).AsTask();

    public async Task DripAsync(byte[] bytes, int bytesAtATime)
    {
        for (var offset = 0; offset < bytes.Length; offset += bytesAtATime)
        {
            await WriteAsync(bytes[offset..Math.Min(bytes.Length, offset + bytesAtATime)]).ConfigureAwait(false);

            // Not a wait for anything: the pause is what makes the drip slow.
            await Task.Delay(1, _closed.Token).ConfigureAwait(false);
        }
    }

    public void Close()
    {
        _ended = true;
        if (socket.Connected)
        {
            socket.Shutdown(SocketShutdown.Send);
        }
    }

    public void Reset()
    {
        _ended = true;
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    public async Task HangAsync()
    {
        _ended = true;
        while (await FillAsync().ConfigureAwait(false))
        {
            _start = _end;
        }
    }

    public async Task EchoAsync()
    {
        _ended = true;
        do
        {
            await WriteAsync(_buffer[_start.._end]).ConfigureAwait(false);
            _start = _end;
        }
        while (await FillAsync().ConfigureAwait(false));
    }

    public Task WaitForAsync(Task condition) => condition.WaitAsync(_closed.Token);

    private async Task ServeAsync(HttpPeerRequest request)
    {
        var body = new MemoryStream();
        try
        {
            if (peer.EarlyScript?.Invoke(request) is { } early)
            {
                await early.RunAsync(this).ConfigureAwait(false);
            }

            await ReadBodyAsync(request, body).ConfigureAwait(false);
            request.IsComplete = true;
        }
        finally
        {
            request.Body = body.ToArray();
            peer.Record(request);
        }

        await peer.Script(request).RunAsync(this).ConfigureAwait(false);
    }

    private async Task<string?> ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (true)
        {
            if (await ReadLineAsync().ConfigureAwait(false) is not { } line)
            {
                return head.Length == 0 ? null : throw new FormatException($"the connection ended within the head\n{head}");
            }

            if (line.Length == 0)
            {
                return head.ToString();
            }

            head.Append(head.Length > 0 ? "\n" : "").Append(line);
        }
    }

    private async Task ReadBodyAsync(HttpPeerRequest request, MemoryStream body)
    {
        if (request["Transfer-Encoding"] is { } coding)
        {
            if (coding != "chunked" || request["Content-Length"] is not null)
            {
                throw new FormatException($"two framings or an unknown one\n{request.Head}");
            }

            await ReadChunksAsync(body).ConfigureAwait(false);
        }
        else if (request["Content-Length"] is { } length)
        {
            await ReadAsync(body, long.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture)).ConfigureAwait(false);
        }
    }

    private async Task ReadChunksAsync(MemoryStream body)
    {
        while (true)
        {
            var size = await ReadLineAsync().ConfigureAwait(false) ?? throw new IOException("the body ended early");
            var length = long.Parse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            await ReadAsync(body, length).ConfigureAwait(false);
            if (await ReadLineAsync().ConfigureAwait(false) is not "")
            {
                throw new FormatException("a chunk is not followed by a line end");
            }

            if (length == 0)
            {
                return;
            }
        }
    }

    private async Task ReadAsync(MemoryStream body, long length)
    {
        while (length > 0)
        {
            if (_start == _end && !await FillAsync().ConfigureAwait(false))
            {
                throw new IOException("the body ended early");
            }

            var part = (int)Math.Min(length, _end - _start);
            body.Write(_buffer, _start, part);
            _start += part;
            length -= part;
        }
    }

    // Lines must end in CR LF.
    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (line.Length < LargestHead)
        {
            if (_start == _end && !await FillAsync().ConfigureAwait(false))
            {
                return line.Length == 0 ? null : throw new FormatException($"the connection ended within the line \"{line}\"");
            }

            var value = (char)_buffer[_start++];
            if (value != '\n')
            {
                line.Append(value);
            }
            else
            {
                return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : throw new FormatException($"bare LF behind \"{line}\"");
            }
        }

        throw new FormatException("the head never ends");
    }

    private async Task<bool> FillAsync()
    {
        _start = 0;
        _end = 0;
        _end = await _stream.ReadAsync(_buffer, _closed.Token).ConfigureAwait(false);
        return _end > 0;
    }
}
