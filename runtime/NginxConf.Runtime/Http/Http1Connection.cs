using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Connections;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Http.Tls;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http;

/// <summary>
/// Serves HTTP/1 on one connection: reads a head, has it processed, finishes the response, and again while the connection is kept
/// (RFC 9112).
/// </summary>
internal sealed class Http1Connection : IServedConnection
{
    private const int PlainRequestToTlsPort = 497;

    private readonly SiteInstance _instance;
    private readonly Listener _listener;
    private readonly Socket _socket;
    private readonly ClientConnection _client;
    private readonly PipeReader _input;
    private readonly HeadReader _head = new();
    private readonly Http1Exchange _exchange;
    private Request? _request;
    private bool _idle = true;
    private bool _moreArrived;

    // keepalive_min_timeout: not closed before, whatever happens to the server.
    private long _keptUntil;

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
        _socket = socket;
        _client = client;
        _input = pipe.Input;
        _exchange = new Http1Exchange(transport, pipe, socket, instance.Connections);
    }

    private enum HeadWait
    {
        /// <summary>There is a request to answer, or to refuse.</summary>
        Request,

        /// <summary>There is nothing to answer.</summary>
        Nothing,

        /// <summary>A request began and never became complete: it is logged, not answered.</summary>
        Broken,
    }

    // A client that has just connected gets its first answer, as from nginx's old worker: it cannot know of the change.
    private bool MayCloseIdle =>
        _client.Requests > 0 && _instance.Connections.Draining && ConnectionTimer.Now >= Volatile.Read(ref _keptUntil);

    /// <summary>Serves until the connection ends or is broken. The caller closes it.</summary>
    public async Task RunAsync()
    {
        _exchange.Timer.Open();
        try
        {
            await ServeAsync().ConfigureAwait(false);
        }
        finally
        {
            _exchange.Timer.Close();
            _client.Activity = ConnectionActivity.None;
            Release();
        }
    }

    public void Drain()
    {
        if (Volatile.Read(ref _idle))
        {
            _input.CancelPendingRead();
        }
    }

    public void Drop() => _exchange.Abort();

    private async Task ServeAsync()
    {
        var idleTimeout = _listener.DefaultServer.Settings.ClientHeaderTimeout;
        while (true)
        {
            var wait = await ReadHeadAsync(idleTimeout).ConfigureAwait(false);
            if (wait == HeadWait.Nothing)
            {
                return;
            }

            var request = Current();
            _exchange.Begin(request, _head.Status == 0 && IsPersistent(request), _head.Fields.ExpectsContinue);
            if (wait == HeadWait.Broken)
            {
                request.LogError(LogLevel.Info, $"{_head.Reason}");
                RequestProcessor.Close(request, _head.Status);
                return;
            }

            await RespondAsync(request).ConfigureAwait(false);
            if (!await FinishAsync().ConfigureAwait(false))
            {
                return;
            }

            var settings = request.Location.Settings;
            idleTimeout = settings.KeepAliveTimeout;
            _keptUntil = settings.KeepAliveMinTimeout == TimeSpan.Zero ? 0
                : ConnectionTimer.Now + (long)settings.KeepAliveMinTimeout.TotalMilliseconds;
            request.Reset();
        }
    }

    private Request Current() => _request ??= _instance.Requests.Rent();

    private void Release()
    {
        if (_request is not null)
        {
            _request.Reset();
            _instance.Requests.Return(_request);
            _request = null;
        }
    }

    private bool IsPersistent(Request request) =>
        !_head.Fields.ConnectionClose && (_head.Fields.ConnectionKeepAlive || request.Version >= HttpVersion.Http11);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HeadWait> ReadHeadAsync(TimeSpan idleTimeout)
    {
        var deadline = ConnectionTimer.Now + (long)idleTimeout.TotalMilliseconds;
        var begun = false;
        Volatile.Write(ref _idle, true);
        while (true)
        {
            var read = _input.ReadAsync();
            if (!read.IsCompleted)
            {
                if (!begun)
                {
                    _client.Activity = ConnectionActivity.Waiting;
                    if (MayCloseIdle)
                    {
                        _input.CancelPendingRead();
                    }
                }

                var ends = !begun && _keptUntil > 0 && _instance.Connections.Draining;
                _exchange.Timer.StartReadUntil(ends ? Math.Min(_keptUntil, deadline) : deadline);
            }

            var result = await read.ConfigureAwait(false);
            if (_exchange.Timer.EndRead())
            {
                return OnTimeout(begun);
            }

            if (result.Buffer.IsEmpty)
            {
                _input.AdvanceTo(result.Buffer.Start);
            }
            else
            {
                if (!begun)
                {
                    begun = true;
                    BeginRequest();
                    deadline = ConnectionTimer.Now
                        + (long)_listener.DefaultServer.Settings.ClientHeaderTimeout.TotalMilliseconds;
                }

                if (ReadHead(result.Buffer) != HeadStatus.Incomplete)
                {
                    return HeadWait.Request;
                }
            }

            if (result.IsCompleted || (!begun && MayCloseIdle))
            {
                return OnEnd(begun, result.IsCompleted);
            }
        }
    }

    private void BeginRequest()
    {
        Volatile.Write(ref _idle, false);
        var request = Current();
        request.Begin(_instance.Site, _listener, _client, _exchange);
        request.StartedAt = System.Diagnostics.Stopwatch.GetTimestamp();
        request.IsPipelined = _moreArrived;
        _client.CountRequest();
        _client.Activity = ConnectionActivity.Reading;
        _head.Begin(request);
    }

    private HeadStatus ReadHead(ReadOnlySequence<byte> buffer)
    {
        if (buffer.IsSingleSegment)
        {
            return ReadHead(buffer, buffer.FirstSpan);
        }

        // A head that straddles two blocks of the transport: rare, so it is simply copied together.
        var length = (int)Math.Min(buffer.Length, _head.MaximumLength);
        var copy = ArrayPool<byte>.Shared.Rent(length);
        buffer.Slice(0, length).CopyTo(copy);
        var status = ReadHead(buffer, copy.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(copy);
        return status;
    }

    private HeadStatus ReadHead(ReadOnlySequence<byte> buffer, ReadOnlySpan<byte> bytes)
    {
        var status = _head.Read(bytes, out var consumed);
        if (status == HeadStatus.Incomplete)
        {
            _input.AdvanceTo(buffer.GetPosition(consumed), buffer.GetPosition(bytes.Length));
        }
        else
        {
            var bodyLength = Current().BodyLength;
            _moreArrived = bodyLength >= 0 && buffer.Length - consumed > bodyLength;
            _input.AdvanceTo(buffer.GetPosition(consumed));
        }

        return status;
    }

    private HeadWait OnTimeout(bool begun)
    {
        if (begun)
        {
            _head.TimeOut();
            return HeadWait.Broken;
        }

        if (_client.Requests == 0)
        {
            _client.LogError(LogLevel.Info, $"client timed out (110: Connection timed out) while waiting for request");
        }

        return HeadWait.Nothing;
    }

    private HeadWait OnEnd(bool begun, bool closed)
    {
        if (begun && _head.Started)
        {
            _head.EndEarly();
            return HeadWait.Broken;
        }

        if (closed && _client.Requests > 0)
        {
            _instance.ErrorLog.Log(LogLevel.Info, $"*{_client.Number} client {_client.RemoteAddress} closed keepalive connection");
        }

        return HeadWait.Nothing;
    }

    private ValueTask RespondAsync(Request request)
    {
        _client.Activity = ConnectionActivity.Writing;
        if (_head.Status != 0)
        {
            request.LogError(LogLevel.Info, $"{_head.Reason}");
            return RequestProcessor.RejectAsync(request, _head.Status);
        }

        if (_listener.Settings.Ssl && !_client.IsTls)
        {
            return RejectPlainAsync(request);
        }

        var refused = TlsRefusal.Find(request);
        return refused == 0 ? RequestProcessor.ProcessAsync(request) : RequestProcessor.RefuseAsync(request, refused);
    }

    private static ValueTask RejectPlainAsync(Request request)
    {
        request.LogError(LogLevel.Info, $"client sent plain HTTP request to HTTPS port while reading client request headers");
        return RequestProcessor.RejectAsync(request, PlainRequestToTlsPort);
    }

    /// <summary>Ends the exchange. True where a further request may follow.</summary>
    private async ValueTask<bool> FinishAsync()
    {
        if (!_exchange.IsSound)
        {
            _exchange.Abort();
            return false;
        }

        var request = Current();
        var settings = request.Location.Settings;
        if (_exchange.Body is { IsRead: true, Completed: false })
        {
            _exchange.KeepAlive = false;
            request.Lingers = true;
        }
        else if (!_exchange.BodyCompleted
            && !await LingeringClose.DrainBodyAsync(_exchange.Body, settings).ConfigureAwait(false))
        {
            return false;
        }

        if (_exchange.KeepAlive && settings.KeepAliveTimeout > TimeSpan.Zero)
        {
            _moreArrived |= _exchange.Body.MoreFollows;
            return true;
        }

        await LingeringClose.CloseAsync(_input, _exchange, _socket, request).ConfigureAwait(false);
        return false;
    }
}
