using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Timing;
using NginxConf.Runtime.Upstreams.Balancing;
using NginxConf.Runtime.Upstreams.Responses;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>Acts on a complete head: redirect, own error page, or the response itself.</summary>
internal sealed partial class UpstreamExchange<TProtocol>
{
    private static readonly ByteSlice s_wwwAuthenticate = ByteSlice.From("WWW-Authenticate"u8);

    // Body bytes that the head announced and that have not come yet; -1: not announced.
    private long _remaining;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome> RespondAsync(CancellationTokenRegistration watch)
    {
        _remaining = _protocol.BeginBody(Head);
        var ignored = _settings.IgnoreHeaders;
        if (Head.XAccelRedirect.IsFound && !ignored.HasFlag(IgnoredHeaders.XAccelRedirect))
        {
            ResponseFields.CopyForRedirect(Head, _settings, _request);
            var target = Head.XAccelRedirect;
            await FinishAsync(watch, DiscardBody());
            return AccelRedirect.Follow(_request, target);
        }

        if (_settings.InterceptErrors && Head.Status >= 300 && _request.Location.RunErrorPage(_request, Head.Status, out _))
        {
            KeepChallenge();
            await FinishAsync(watch, DiscardBody());
            return Outcome.Status(Head.Status);
        }

        ResponseFields.Copy(Head, _settings, _request);
        _request.Response.DisableNotModified = true;
        var outcome = HeaderFilters.SendHead(_request);
        if (outcome.IsContinue)
        {
            if (_protocol.IsTunnel)
            {
                await BeginTunnelAsync();
            }

            return await RelayAsync(watch);
        }

        await FinishAsync(watch, DiscardBody());
        return outcome;
    }

    // A 401 of our own still tells the client how to authenticate.
    private void KeepChallenge()
    {
        if (Head.Status == 401 && Head.Fields.Find(s_wwwAuthenticate.Span) is { IsFound: true } challenge)
        {
            _request.Response.Headers.Add(s_wwwAuthenticate, challenge);
        }
    }

    // Passes over what has come of a body that nobody wants; no byte is waited for.
    private BodyProgress DiscardBody()
    {
        _remaining = -1;
        while (true)
        {
            var part = _protocol.Next(_connection!.Received);
            _connection.Consume(part.Framing);
            switch (part.Kind)
            {
                case ResponsePartKind.Payload:
                    _connection.Consume(part.Length);
                    _protocol.Take(part.Length);
                    break;
                case ResponsePartKind.Message:
                    TakeMessage(part.Length);
                    break;
                case ResponsePartKind.PayloadEnd:
                    break;
                case ResponsePartKind.End when part.Error is null:
                    return BodyProgress.Complete;
                default:
                    return BodyProgress.CompleteAndClose;
            }
        }
    }

    // The backend is done with: counts the attempt, keeps or closes the connection.
    private async ValueTask FinishAsync(CancellationTokenRegistration watch, BodyProgress progress)
    {
        // Before the connection can serve another request, the client of this one must not be able to close it.
        await watch.DisposeAsync();
        RecordTry();
        _balancer.End(ref _selection, _peer!, PeerVerdict.Alive, Heartbeat.Shared.Now);
        _peer = null;

        var connection = _connection!;
        var upstream = _settings.Upstream;
        if (progress == BodyProgress.Complete
            && upstream.Idle is { } idle
            && _protocol.MayReuse(_settings)
            && _sending is null or { IsCompletedSuccessfully: true }
            && !_clientGone
            && connection.Requests < upstream.KeepAliveRequests
            && Heartbeat.Shared.Now - connection.OpenedAt < (long)upstream.KeepAliveTime.TotalMilliseconds)
        {
            _connection = null;
            idle.Put(connection, upstream.KeepAliveTimeout);
        }
        else
        {
            CloseConnection();
        }
    }
}
