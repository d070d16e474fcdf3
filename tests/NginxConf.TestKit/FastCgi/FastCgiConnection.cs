using System.Net.Sockets;

namespace NginxConf.TestKit.FastCgi;

/// <summary>
/// One accepted connection: reads records strictly, lets requests with different ids run side by side, and reports whatever a
/// correct gateway would not send.
/// </summary>
internal sealed class FastCgiConnection(FastCgiPeer peer, Socket socket, int number, CancellationToken stop)
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: false);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly CancellationTokenSource _closed = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly Dictionary<int, FastCgiIncoming> _requests = [];
    private readonly List<Task> _replies = [];

    /// <summary>Fires when either side has left.</summary>
    public CancellationToken Closed => _closed.Token;

    public async Task RunAsync()
    {
        try
        {
            while (await FastCgiRecord.ReadAsync(_stream, _closed.Token).ConfigureAwait(false) is { } record)
            {
                Receive(record);
            }
        }
        catch (FormatException violation)
        {
            Report(violation.Message);
        }
        catch (EndOfStreamException) when (!_closed.IsCancellationRequested)
        {
            // A gateway may leave at any byte; the requests it leaves behind are recorded as incomplete.
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
        {
            // The connection is gone: what was received until then counts.
        }

        await _closed.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_replies).ConfigureAwait(false);
        foreach (var incoming in _requests.Values)
        {
            incoming.Record(peer, isComplete: false);
        }

        await _stream.DisposeAsync().ConfigureAwait(false);
        socket.Dispose();
    }

    public async Task WriteAsync(byte[] bytes)
    {
        await _writing.WaitAsync(_closed.Token).ConfigureAwait(false);
        try
        {
            await _stream.WriteAsync(bytes, _closed.Token).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Ends our direction; the connection is gone when the gateway has ended its own.</summary>
    public void Close()
    {
        if (socket.Connected)
        {
            socket.Shutdown(SocketShutdown.Send);
        }
    }

    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
        _closed.Cancel();
    }

    private void Receive(FastCgiRecord record)
    {
        if (record.Version != 1)
        {
            throw new FormatException($"version {record.Version} in a {record.Type} record");
        }

        if (record.Type == FastCgiRecordType.BeginRequest)
        {
            if (!_requests.TryAdd(record.RequestId, FastCgiIncoming.Begin(record, number)))
            {
                throw new FormatException($"BEGIN_REQUEST for request {record.RequestId}, which is still open");
            }

            return;
        }

        if (!_requests.TryGetValue(record.RequestId, out var incoming))
        {
            throw new FormatException($"{record.Type} record for request {record.RequestId}, which is not open");
        }

        switch (incoming.Receive(record))
        {
            case FastCgiProgress.ParametersReceived when peer.EarlyScript?.Invoke(incoming.Request) is { } early:
                incoming.IsAnswered = true;
                _replies.Add(ReplyAsync(incoming.Request, early));
                break;
            case FastCgiProgress.Complete:
                _requests.Remove(record.RequestId);
                incoming.Record(peer, isComplete: true);
                if (!incoming.IsAnswered)
                {
                    _replies.Add(ReplyAsync(incoming.Request, peer.Script(incoming.Request)));
                }

                break;
            case FastCgiProgress.Aborted:
                _requests.Remove(record.RequestId);
                incoming.Record(peer, isComplete: false);
                break;
        }
    }

    private async Task ReplyAsync(FastCgiRequest request, FastCgiReply reply)
    {
        await Task.Yield();
        try
        {
            await reply.RunAsync(new FastCgiReplyWriter(this, request)).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The gateway did not wait for the end of the reply, as some tests intend.
        }
    }

    private void Report(string violation) => peer.Report($"connection {number}: {violation}");
}
