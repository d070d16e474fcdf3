using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Timing;
using NginxConf.Runtime.Upstreams.Balancing;
using NginxConf.Runtime.Upstreams.Connections;
using NginxConf.Runtime.Upstreams.Responses;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>
/// One request at an upstream, from choosing a peer to the last byte for the client. Pooled. The steps:
/// 1. choose a peer; 2. connect, or take a kept connection; 3. send the request, its body alongside the answer; 4. read the head of the
/// response; on failure, or a status that <c>*_next_upstream</c> names, start again at 1; 5. relay the body.
/// </summary>
/// <typeparam name="TProtocol">How requests and responses are framed.</typeparam>
internal sealed partial class UpstreamExchange<TProtocol>
    where TProtocol : struct, IUpstreamProtocol
{
    private const int BadGateway = 502;
    private const int GatewayTimeout = 504;
    private const int ClientClosedRequest = 499;
    private static readonly ObjectPool<UpstreamExchange<TProtocol>> s_pool = new(static () => new UpstreamExchange<TProtocol>());

    private Request _request = null!;
    private UpstreamSettings _settings = null!;
    private Balancer _balancer = null!;
    private PeerSelection _selection;
    private PeerState? _peer;
    private UpstreamConnection? _connection;
    private TProtocol _protocol;
    private long _triedSince;
    private volatile bool _clientGone;

    private UpstreamExchange()
    {
    }

    /// <summary>The framed request without its body; the caller fills it before <see cref="RunAsync"/>.</summary>
    public OutputBuffer Output { get; } = new();

    /// <summary>What was asked for, where log lines name it.</summary>
    public ByteSlice LogUri { get; set; }

    /// <summary>The peer's name in TLS, without port.</summary>
    public ByteSlice TlsName { get; set; }

    /// <summary>The protocol's facts about this request, which the caller may set before <see cref="AddBody()"/>.</summary>
    public ref TProtocol Protocol => ref _protocol;

    private UpstreamHead Head => _request.Upstream.Head;

    public static UpstreamExchange<TProtocol> Rent(Request request, UpstreamSettings settings)
    {
        var exchange = s_pool.Rent();
        exchange._request = request;
        exchange._settings = settings;
        return exchange;
    }

    /// <summary>Gives the exchange back to the pool unused.</summary>
    public void Abandon() => Return();

    /// <summary>Runs to the end of the response and gives the exchange back to the pool.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Outcome> RunAsync()
    {
        var watch = _settings.IgnoreClientAbort || _request.IsPostAction
            ? default
            : _request.Exchange.ClientClosed.UnsafeRegister(static state => ((UpstreamExchange<TProtocol>)state!).OnClientClosed(), this);
        try
        {
            return await PassAsync(watch);
        }
        finally
        {
            await watch.DisposeAsync();
            CloseConnection();
            await EndBodyAsync();
            Return();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome> PassAsync(CancellationTokenRegistration watch)
    {
        _request.Upstream.BeginUpstream();
        if (_settings.Upstream.Balancer is null && await _settings.Upstream.PrepareAsync() is { } problem)
        {
            _request.LogError(LogLevel.Error, $"{problem} {UpstreamErrorLog.Connecting}");
            return Outcome.Status(BadGateway);
        }

        _balancer = _settings.Upstream.Balancer!;
        _selection = _balancer.Begin(_settings.NextUpstreamTries, Heartbeat.Shared.Now);
        while (true)
        {
            _peer = _balancer.Next(ref _selection, Heartbeat.Shared.Now);
            if (_peer is null)
            {
                return NoLiveUpstreams();
            }

            BeginTry(_peer);
            var fault = await TryPeerAsync();
            if (fault == NextUpstream.Off)
            {
                if (MayTryNextForStatus(out fault))
                {
                    EndTry(fault, Head.Status);
                    continue;
                }

                return await RespondAsync(watch);
            }

            if (_clientGone)
            {
                return ClientClosed();
            }

            if (_bodyFailure is { } failure)
            {
                RecordTry();
                return failure;
            }

            var status = fault == NextUpstream.Timeout ? GatewayTimeout : BadGateway;
            if (!EndTry(fault, status))
            {
                return Outcome.Status(status);
            }
        }
    }

    private Outcome NoLiveUpstreams()
    {
        _request.Upstream.BeginTry(_settings.Upstream.NameBytes);
        ref var attempt = ref _request.Upstream.Current;
        attempt.Status = BadGateway;
        attempt.ResponseTime = 0;
        SetLogName(_settings.Upstream.NameBytes.Span, isUnix: false);
        UpstreamErrorLog.Write(_request, LogLevel.Error, "no live upstreams", UpstreamErrorLog.Connecting);
        return Outcome.Status(BadGateway);
    }

    private void BeginTry(PeerState peer)
    {
        _triedSince = Heartbeat.Shared.Now;
        _request.Upstream.BeginTry(peer.NameBytes);
        SetLogName(peer.NameBytes.Span, peer.IsUnix);
        Head.Reset();
        _headEnd = -1;
        _state = UpstreamErrorLog.Connecting;
    }

    // What log lines call the upstream: fastcgi://127.0.0.1:9000, fastcgi://unix:/path:, http://127.0.0.1:80/uri
    private void SetLogName(ReadOnlySpan<byte> peer, bool isUnix)
    {
        var scheme = TProtocol.Scheme(_request);
        var length = scheme.Length + peer.Length;
        var name = _request.Memory.Allocate(length + (isUnix ? 1 : 0) + LogUri.Length, out var text);
        scheme.CopyTo(text);
        peer.CopyTo(text[scheme.Length..]);
        if (isUnix)
        {
            text[length++] = (byte)':';
        }

        LogUri.Span.CopyTo(text[length..]);
        _request.UpstreamLogName = name;
    }

    private void OnClientClosed()
    {
        _clientGone = true;
        _connection?.Abort();
    }

    private Outcome ClientClosed()
    {
        _request.LogError(
            LogLevel.Info,
            $"client prematurely closed connection, so upstream connection is closed too {_state}");
        RecordTry();
        return Outcome.Status(ClientClosedRequest);
    }

    private void Return()
    {
        if (_peer is not null)
        {
            _balancer.End(ref _selection, _peer, PeerVerdict.Alive, Heartbeat.Shared.Now);
        }

        Output.Release();
        _headText.Release();
        _protocol = default;
        LogUri = TlsName = default;
        _bodyPosition = 0;
        _draining = null;
        _sendingCancelled = false;
        _bodyEnded = _requestSent = _bodyTouched = _clientGone = _isTunnel = false;
        _bodyFailure = null;
        _pending = 0;
        _spool = null;
        _peer = null;
        _selection = default;
        _request = null!;
        _settings = null!;
        _balancer = null!;
        s_pool.Return(this);
    }
}
