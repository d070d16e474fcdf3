using System.Net.Sockets;
using System.Runtime.CompilerServices;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Timing;
using NginxConf.Runtime.Upstreams.Balancing;
using NginxConf.Runtime.Upstreams.Connections;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>Attempts at peers: connections, failures, whether there is another attempt.</summary>
internal sealed partial class UpstreamExchange<TProtocol>
{
    // Some of the request was sent to a peer, nothing of it failed.
    private bool _requestSent;

    // One attempt up to the complete head; Off: it is there, else what went wrong (logged).
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<NextUpstream> TryPeerAsync()
    {
        var peer = _peer!;
        if (TProtocol.KeepsConnection(_settings) && _settings.Upstream.Idle?.Take(peer, User) is { } kept)
        {
            Use(kept);
            _request.Upstream.Current.ConnectTime = 0;
            var fault = await SendAndReceiveHeadAsync();
            if (fault != NextUpstream.Error || !MayRepeatOnFreshConnection(kept))
            {
                return LogFailure(fault);
            }

            CloseConnection();
            await EndBodyAsync();
            Head.Reset();
        }

        var opened = await ConnectAsync(peer);
        return opened != NextUpstream.Off ? opened : LogFailure(await SendAndReceiveHeadAsync());
    }

    // Settings stand for their location. What is encrypted in another way is another connection.
    private object? User => _settings.Upstream.KeepAliveIsLocal ? _settings : TProtocol.Tls(_request, _settings);

    private void Use(UpstreamConnection connection)
    {
        connection.Requests++;
        connection.AcknowledgeAtOnce = TProtocol.KeepsConnection(_settings);
        _connection = connection;
        if (_clientGone)
        {
            connection.Abort();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<NextUpstream> ConnectAsync(PeerState peer)
    {
        UpstreamConnection connection;
        try
        {
            connection = new UpstreamConnection(peer, _settings.SocketKeepAlive) { User = User };
        }
        catch (SocketException failure)
        {
            var cause = SocketFailure.Describe(failure.SocketErrorCode);
            UpstreamErrorLog.Write(_request, LogLevel.Alert, $"socket() failed ({cause})", UpstreamErrorLog.Connecting);
            return NextUpstream.Error;
        }

        Use(connection);
        if (await connection.ConnectAsync(_settings.ConnectTimeout) >= 0)
        {
            var secured = TProtocol.Tls(_request, _settings) is { } tls ? await SecureAsync(connection, tls) : NextUpstream.Off;
            if (secured == NextUpstream.Off)
            {
                _request.Upstream.Current.ConnectTime = Heartbeat.Shared.Now - _triedSince;
            }

            return secured;
        }

        if (_clientGone)
        {
            return NextUpstream.Error;
        }

        if (connection.TimedOut)
        {
            UpstreamErrorLog.TimedOut(_request, UpstreamErrorLog.Connecting);
            return NextUpstream.Timeout;
        }

        // A Unix socket refuses within the call, where nginx names the address.
        var to = peer.IsUnix ? $"connect() to {peer.Name}" : "connect()";
        var error = SocketFailure.Describe(connection.Error);
        UpstreamErrorLog.Write(
            _request, SocketFailure.ConnectLevel(connection.Error), $"{to} failed ({error})", UpstreamErrorLog.Connecting);
        return NextUpstream.Error;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<NextUpstream> SendAndReceiveHeadAsync()
    {
        _failure = null;
        return await SendAsync() ? await ReadHeadAsync() : NextUpstream.Error;
    }

    // A kept connection that the peer had closed says nothing about the peer: the request is sent once more on a fresh one. A request
    // that must not be processed twice only where nothing of it can have been.
    private bool MayRepeatOnFreshConnection(UpstreamConnection kept) =>
        kept.BytesReceived == 0 && !_clientGone && !_bodyTouched && _bodyFailure is null && (!IsNonIdempotent || kept.BytesSent == 0);

    private bool IsNonIdempotent => _request.MethodKind is MethodKind.Post or MethodKind.Lock or MethodKind.Patch;

    // Ends a failed attempt. True: try the next peer.
    private bool EndTry(NextUpstream fault, int status)
    {
        RecordTry();
        _request.Upstream.Current.Status = status;
        var now = Heartbeat.Shared.Now;
        var verdict = fault is NextUpstream.Http403 or NextUpstream.Http404 ? PeerVerdict.NotCounted : PeerVerdict.Failed;
        if (_balancer.End(ref _selection, _peer!, verdict, now))
        {
            UpstreamErrorLog.Write(_request, LogLevel.Warn, "upstream server temporarily disabled", _state);
        }

        _peer = null;
        CloseConnection();
        return MayTryNext(fault, now, triesLeft: _selection.TriesLeft);
    }

    private bool MayTryNext(NextUpstream fault, long now, int triesLeft)
    {
        var needed = _requestSent && IsNonIdempotent ? fault | NextUpstream.NonIdempotent : fault;
        var limit = (long)_settings.NextUpstreamTimeout.TotalMilliseconds;
        return triesLeft > 0
            && (_settings.NextUpstream & needed) == needed
            && !(_requestSent && _bodyTouched)
            && (limit == 0 || now - _selection.StartedAt < limit);
    }

    private bool MayTryNextForStatus(out NextUpstream fault)
    {
        fault = Head.Status switch
        {
            500 => NextUpstream.Http500,
            502 => NextUpstream.Http502,
            503 => NextUpstream.Http503,
            504 => NextUpstream.Http504,
            403 => NextUpstream.Http403,
            404 => NextUpstream.Http404,
            429 => NextUpstream.Http429,
            _ => NextUpstream.Off,
        };

        // This attempt is still counted in the tries.
        return fault != NextUpstream.Off && MayTryNext(fault, Heartbeat.Shared.Now, _selection.TriesLeft - 1);
    }

    private void RecordTry()
    {
        ref var attempt = ref _request.Upstream.Current;
        attempt.ResponseTime = Heartbeat.Shared.Now - _triedSince;
        if (_connection is not null)
        {
            attempt.BytesSent = _connection.BytesSent;
            attempt.BytesReceived = _connection.BytesReceived;
            attempt.ResponseLength = _headEnd < 0 ? 0 : _connection.BytesReceived - _headEnd;
        }
    }

    private void CloseConnection()
    {
        var connection = _connection;
        _connection = null;
        connection?.Close();
    }
}
