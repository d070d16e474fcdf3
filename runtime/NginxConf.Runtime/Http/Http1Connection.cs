using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Connections;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http;

/// <summary>
/// Serves HTTP/1 on one connection: reads a head, has it processed, finishes the response, and again while the connection is kept
/// (RFC 9112). It is the exchange of whichever request is under way.
/// </summary>
internal sealed class Http1Connection : HttpExchange, IServedConnection, IDeadlineOwner
{
    private const int PlainRequestToTlsPort = 497;
    private static readonly TimeSpan s_lingeringTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_lingeringTime = TimeSpan.FromSeconds(30);

    private readonly SiteInstance _instance;
    private readonly Listener _listener;
    private readonly ConnectionContext _transport;
    private readonly Socket _socket;
    private readonly ClientConnection _client;
    private readonly PipeReader _input;
    private readonly PipeWriter _output;
    private readonly HeadReader _head = new();
    private readonly ConnectionTimer _timer;
    private readonly Http1BodyReader _body;
    private readonly Http1ResponseWriter _writer;
    private Request? _request;
    private bool _idle = true;
    private bool _dropped;
    private bool _continueSent;
    private bool _completed;

    /// <param name="pipe">The bytes of HTTP: the transport's own pipe, or what TLS makes of it.</param>
    public Http1Connection(
        SiteInstance instance,
        Listener listener,
        ConnectionContext transport,
        IDuplexPipe pipe,
        Socket socket,
        ClientConnection client)
    {
        _instance = instance;
        _listener = listener;
        _transport = transport;
        _socket = socket;
        _client = client;
        _input = pipe.Input;
        _output = pipe.Output;
        _timer = new ConnectionTimer(this);
        _body = new Http1BodyReader(_input, _timer);
        _writer = new Http1ResponseWriter(_output);
    }

    /// <summary>Serves until the connection ends or is broken. The caller closes it.</summary>
    public async Task RunAsync()
    {
        _timer.Open();
        try
        {
            await ServeAsync().ConfigureAwait(false);
        }
        finally
        {
            _timer.Close();
            Release();
        }
    }

    private async Task ServeAsync()
    {
        var idleTimeout = _listener.DefaultServer.Settings.ClientHeaderTimeout;
        while (true)
        {
            var (status, keepReading) = await ReadHeadAsync(idleTimeout).ConfigureAwait(false);
            if (!keepReading)
            {
                return;
            }

            var request = Current();
            _body.Begin(request);
            _writer.Begin(request.Response);
            _completed = _continueSent = false;
            KeepAlive = status == HeadStatus.Complete && IsPersistent(request);
            await RespondAsync(request, status).ConfigureAwait(false);
            if (!await FinishAsync(request).ConfigureAwait(false))
            {
                return;
            }

            idleTimeout = request.Location.Settings.KeepAliveTimeout;
            request.Reset();
        }
    }

    public override bool BodyCompleted => _body.Completed;

    public override long BytesSent => _writer.BytesWritten;

    public override CancellationToken ClientClosed => _transport.ConnectionClosed;

    public override async ValueTask<ReadOnlySequence<byte>> ReadBodyAsync()
    {
        if (TakeContinue())
        {
            _writer.WriteInterim(Continue);
            await FlushAsync().ConfigureAwait(false);
        }

        return await _body.ReadAsync(Current().Location.Settings.ClientBodyTimeout).ConfigureAwait(false);
    }

    public override void AdvanceBody(long bytes) => _body.Advance(bytes);

    public override void CancelBodyRead() => _body.Cancel();

    public override void DiscardBody()
    {
        if (TakeContinue())
        {
            _writer.WriteInterim(Continue);
        }

        _body.Discard();
    }

    public override void WriteHead(Response response)
    {
        var settings = Current().Location.Settings;
        KeepAlive = _writer.WriteHead(KeepAlive
            && settings.KeepAliveTimeout > TimeSpan.Zero
            && _client.Requests < settings.KeepAliveRequests
            && !_instance.Connections.Draining);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _writer.GetMemory(sizeHint);

    public override void Advance(int bytes) => _writer.Advance(bytes);

    public override ValueTask<bool> FlushAsync()
    {
        if (_dropped)
        {
            return new(false);
        }

        var flush = _output.FlushAsync();
        return flush.IsCompletedSuccessfully ? new(!flush.Result.IsCompleted) : WaitForFlushAsync(flush);
    }

    public override ValueTask CompleteAsync()
    {
        _completed = true;
        _writer.WriteEnd();
        var flush = FlushAsync();
        return flush.IsCompletedSuccessfully && flush.Result ? default : CompleteSlowAsync(flush);
    }

    public override void Abort() => Drop();

    public void OnReadDeadline() => _input.CancelPendingRead();

    public void OnWriteDeadline() => _output.CancelPendingFlush();

    public void Drain()
    {
        if (Volatile.Read(ref _idle) && MayCloseIdle)
        {
            _input.CancelPendingRead();
        }
    }

    public void Drop()
    {
        _dropped = true;
        KeepAlive = false;
        _transport.Abort();
    }

    // A client that has just connected gets its first answer, as from nginx's old worker: it cannot know of the change.
    private bool MayCloseIdle => _client.Requests > 0 && _instance.Connections.Draining;

    private static ReadOnlySpan<byte> Continue => "HTTP/1.1 100 Continue\r\n\r\n"u8;

    // True once, where the client waits for leave to send its body.
    private bool TakeContinue()
    {
        var wanted = _head.Fields.ExpectsContinue && !_continueSent && !_writer.HeadWritten && !_body.Completed;
        _continueSent |= wanted;
        return wanted;
    }

    private void Release()
    {
        if (_request is not null)
        {
            _request.Reset();
            _instance.Requests.Return(_request);
            _request = null;
        }
    }

    private Request Current() => _request ??= _instance.Requests.Rent();

    private bool IsPersistent(Request request) =>
        !_head.Fields.ConnectionClose && (_head.Fields.ConnectionKeepAlive || request.Version >= HttpVersion.Http11);

    /// <summary>Waits for and reads one head. The flag is false where there is nothing to answer.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<(HeadStatus Status, bool KeepReading)> ReadHeadAsync(TimeSpan idleTimeout)
    {
        var status = HeadStatus.Incomplete;
        var deadline = ConnectionTimer.Now + (long)idleTimeout.TotalMilliseconds;
        var begun = false;
        Volatile.Write(ref _idle, true);
        while (true)
        {
            var read = _input.ReadAsync();
            if (!read.IsCompleted)
            {
                if (!begun && MayCloseIdle)
                {
                    _input.CancelPendingRead();
                }

                _timer.StartReadUntil(deadline);
            }

            var result = await read.ConfigureAwait(false);
            if (_timer.EndRead())
            {
                return OnHeadTimeout(begun);
            }

            var buffer = result.Buffer;
            if (!buffer.IsEmpty)
            {
                if (!begun)
                {
                    begun = true;
                    Volatile.Write(ref _idle, false);
                    BeginRequest();
                    deadline = ConnectionTimer.Now
                        + (long)_listener.DefaultServer.Settings.ClientHeaderTimeout.TotalMilliseconds;
                }

                var length = buffer.Length;
                status = ReadHead(buffer, out var consumed);
                if (status != HeadStatus.Incomplete)
                {
                    Current().IsPipelined = consumed < length && Current().BodyLength == 0;
                    return (status, true);
                }
            }
            else
            {
                _input.AdvanceTo(buffer.Start);
            }

            if (result.IsCompleted || (!begun && MayCloseIdle))
            {
                return OnHeadEnd(begun);
            }
        }
    }

    private void BeginRequest()
    {
        var request = Current();
        request.Begin(_instance.Site, _listener, _client, this);
        request.StartedAt = System.Diagnostics.Stopwatch.GetTimestamp();
        _client.Requests++;
        _head.Begin(request);
    }

    private HeadStatus ReadHead(ReadOnlySequence<byte> buffer, out int consumed)
    {
        if (buffer.IsSingleSegment)
        {
            return ReadHead(buffer, buffer.FirstSpan, out consumed);
        }

        // A head that straddles two blocks of the transport: rare, so it is simply copied together.
        var length = (int)Math.Min(buffer.Length, _head.MaximumLength);
        var copy = ArrayPool<byte>.Shared.Rent(length);
        buffer.Slice(0, length).CopyTo(copy);
        var status = ReadHead(buffer, copy.AsSpan(0, length), out consumed);
        ArrayPool<byte>.Shared.Return(copy);
        return status;
    }

    private HeadStatus ReadHead(ReadOnlySequence<byte> buffer, ReadOnlySpan<byte> bytes, out int consumed)
    {
        var status = _head.Read(bytes, out consumed);
        var position = buffer.GetPosition(consumed);
        _input.AdvanceTo(position, status == HeadStatus.Incomplete ? buffer.GetPosition(bytes.Length) : position);
        return status;
    }

    private (HeadStatus, bool) OnHeadTimeout(bool begun)
    {
        if (begun)
        {
            _head.TimeOut();
            return (HeadStatus.Refused, true);
        }

        _client.LogError(LogLevel.Info, $"client timed out (110: Connection timed out) while waiting for request");
        return (HeadStatus.Incomplete, false);
    }

    private (HeadStatus, bool) OnHeadEnd(bool begun)
    {
        if (begun && _head.Started)
        {
            Current().LogError(LogLevel.Info, $"client prematurely closed connection");
        }

        return (HeadStatus.Incomplete, false);
    }

    private ValueTask RespondAsync(Request request, HeadStatus status)
    {
        if (status == HeadStatus.Refused)
        {
            request.LogError(LogLevel.Info, $"{_head.Reason}");
            return RequestProcessor.RejectAsync(request, _head.Status);
        }

        return _listener.Settings.Ssl && !_client.IsTls
            ? RejectPlainAsync(request)
            : RequestProcessor.ProcessAsync(request);
    }

    private ValueTask RejectPlainAsync(Request request)
    {
        KeepAlive = false;
        request.LogError(LogLevel.Info, $"client sent plain HTTP request to HTTPS port while reading client request headers");
        return RequestProcessor.RejectAsync(request, PlainRequestToTlsPort);
    }

    /// <summary>Ends the exchange. True where a further request may follow.</summary>
    private async ValueTask<bool> FinishAsync(Request request)
    {
        if (_dropped || !_completed || _writer.IsShort)
        {
            Drop();
            return false;
        }

        if (KeepAlive && (_body.Completed || await DrainBodyAsync().ConfigureAwait(false)))
        {
            return true;
        }

        await LingerAsync().ConfigureAwait(false);
        return false;
    }

    private async ValueTask<bool> DrainBodyAsync()
    {
        var until = ConnectionTimer.Now + (long)s_lingeringTime.TotalMilliseconds;
        _body.Resume();
        try
        {
            while (!_body.Completed && ConnectionTimer.Now < until)
            {
                var part = await _body.ReadAsync(s_lingeringTimeout).ConfigureAwait(false);
                _body.Advance(part.Length);
            }
        }
        catch (BadRequestException)
        {
            // Too slow or malformed: the response has been sent, only the connection cannot be kept.
            return false;
        }

        return _body.Completed;
    }

    // nginx's lingering close: the client may still be sending, and a reset would destroy the response it has not read yet.
    private async ValueTask LingerAsync()
    {
        _body.Advance(0);
        if (_body.Completed && !DiscardUnread())
        {
            return;
        }

        if (_client.Tls is { } tls)
        {
            await tls.ShutdownAsync().ConfigureAwait(false);
        }

        _socket.Shutdown(SocketShutdown.Send);
        var until = ConnectionTimer.Now + (long)s_lingeringTime.TotalMilliseconds;
        while (ConnectionTimer.Now < until)
        {
            _timer.StartRead(s_lingeringTimeout);
            var result = await _input.ReadAsync().ConfigureAwait(false);
            _input.AdvanceTo(result.Buffer.End);
            if (_timer.EndRead() || result.IsCompleted)
            {
                return;
            }
        }
    }

    /// <summary>True where the client had sent more than was read, and may go on.</summary>
    private bool DiscardUnread()
    {
        if (!_input.TryRead(out var rest))
        {
            return false;
        }

        _input.AdvanceTo(rest.Buffer.End);
        return !rest.IsCompleted && !rest.Buffer.IsEmpty;
    }

    private async ValueTask<bool> WaitForFlushAsync(ValueTask<FlushResult> flush)
    {
        _timer.StartWrite(Current().Location.Settings.SendTimeout);
        var result = await flush.ConfigureAwait(false);
        if (_timer.EndWrite())
        {
            Current().LogError(LogLevel.Info, $"client timed out (110: Connection timed out) while sending response to client");
            Drop();
            return false;
        }

        return !result.IsCompleted && !_dropped;
    }

    private async ValueTask CompleteSlowAsync(ValueTask<bool> flush)
    {
        if (!await flush.ConfigureAwait(false))
        {
            KeepAlive = false;
        }
    }
}
