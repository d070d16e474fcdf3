using System.Runtime.CompilerServices;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>
/// Relays the body of the response. With buffering the backend is read as fast as it writes: a client that cannot follow is served
/// from memory and a temporary file. Without, each part is sent before the next is read.
/// </summary>
internal sealed partial class UpstreamExchange<TProtocol>
{
    // Body bytes written to the client's side and not flushed.
    private long _pending;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome> RelayAsync(CancellationTokenRegistration watch)
    {
        var connection = _connection!;
        var buffering = !_isTunnel && IsBuffered();
        if (buffering)
        {
            _state = UpstreamErrorLog.Reading;
        }

        var progress = DecodeBody();
        while (progress == BodyProgress.NeedMore)
        {
            if (!await ForwardAsync(buffering))
            {
                progress = BodyProgress.Abandoned;
                break;
            }

            var received = await connection.ReceiveAsync(_settings.ReadTimeout);
            _state = _isTunnel ? UpstreamErrorLog.Tunnelling : UpstreamErrorLog.Reading;
            if (received <= 0)
            {
                progress = EndOfStream(received);
                break;
            }

            progress = _spool is null ? DecodeBody() : await SpoolBodyAsync(_spool);
        }

        return await EndAsync(watch, progress);
    }

    private bool IsBuffered()
    {
        var wish = Head.XAccelBuffering.Span;
        if (wish.IsEmpty || _settings.IgnoreHeaders.HasFlag(IgnoredHeaders.XAccelBuffering))
        {
            return _settings.Buffering;
        }

        return System.Text.Ascii.EqualsIgnoreCase(wish, "yes"u8)
            || (_settings.Buffering && !System.Text.Ascii.EqualsIgnoreCase(wish, "no"u8));
    }

    // Moves what was received to the client's side.
    private BodyProgress DecodeBody()
    {
        var connection = _connection!;
        while (true)
        {
            var progress = NextPart(out var length);
            if (length > 0)
            {
                BodyText.Write(_request.Exchange, connection.Received[..length]);
                _pending += length;
                TakePayload(length);
            }

            if (progress != BodyProgress.NeedMore || length == 0)
            {
                return progress;
            }
        }
    }

    // The next payload for the client, or with length 0 the state after all that was received. Payload beyond the announced length
    // ends the body.
    private BodyProgress NextPart(out int length)
    {
        var connection = _connection!;
        while (true)
        {
            var part = _protocol.Next(connection.Received);
            connection.Consume(part.Framing);
            length = 0;
            switch (part.Kind)
            {
                case ResponsePartKind.Payload when _remaining >= 0 && part.Length > _remaining:
                    UpstreamErrorLog.Write(
                        _request,
                        LogLevel.Warn,
                        "upstream sent more data than specified in \"Content-Length\" header",
                        _state);
                    length = (int)_remaining;
                    return BodyProgress.CompleteAndClose;
                case ResponsePartKind.Payload:
                    length = part.Length;
                    return BodyProgress.NeedMore;
                case ResponsePartKind.Message:
                    TakeMessage(part.Length);
                    break;
                case ResponsePartKind.PayloadEnd when _remaining > 0:
                    return FailBody(TProtocol.EarlyPayloadEnd);
                case ResponsePartKind.PayloadEnd when !TProtocol.KeepsConnection(_settings):
                    return BodyProgress.CompleteAndClose;
                case ResponsePartKind.PayloadEnd:
                    break;
                case ResponsePartKind.End when part.Error is { } surplus:
                    UpstreamErrorLog.Write(_request, LogLevel.Warn, surplus, _state);
                    return BodyProgress.CompleteAndClose;
                case ResponsePartKind.End:
                    return _remaining > 0 ? FailBody(TProtocol.EndBeforeLength) : BodyProgress.Complete;
                case ResponsePartKind.Invalid:
                    return FailBody(part.Error ?? string.Empty);
                default:
                    return BodyProgress.NeedMore;
            }
        }
    }

    private void TakePayload(int length)
    {
        _connection!.Consume(length);
        _protocol.Take(length);
        if (_remaining > 0)
        {
            _remaining -= length;
        }
    }

    private BodyProgress FailBody(string text)
    {
        Fail(NextUpstream.Error, text, _state);
        return BodyProgress.Failed;
    }

    // The connection ended: a response whose end nothing else marks is complete.
    private BodyProgress EndOfStream(int received)
    {
        if (_clientGone)
        {
            return BodyProgress.Abandoned;
        }

        // The client has ended its side of a tunnel, and with it the other.
        if (_isTunnel && _bodyEnded)
        {
            return BodyProgress.CompleteAndClose;
        }

        if (received == 0 && _protocol.EndsWithStream(_settings) && _remaining <= 0)
        {
            return BodyProgress.CompleteAndClose;
        }

        FailReceive(received);
        return BodyProgress.Failed;
    }

    // Sends what has gathered. False: the client is gone.
    private ValueTask<bool> ForwardAsync(bool buffering)
    {
        if (_spool is not null || (buffering && _pending < _settings.BufferSize))
        {
            return new(true);
        }

        _pending = 0;
        if (!buffering)
        {
            _request.Exchange.Deliver();
        }

        var flush = _request.Exchange.FlushAsync();
        if (!buffering || flush.IsCompleted)
        {
            return flush;
        }

        StartSpool(flush);
        return new(true);
    }

    // The backend is let go first; then the client gets what is left.
    private async ValueTask<Outcome> EndAsync(CancellationTokenRegistration watch, BodyProgress progress)
    {
        LogFailure(NextUpstream.Off);
        await FinishAsync(watch, progress);
        var delivered = progress != BodyProgress.Abandoned;
        if (_spool is not null)
        {
            delivered = await DrainSpoolAsync(_spool) && delivered;
        }
        else if (progress == BodyProgress.Failed)
        {
            await _request.Exchange.FlushAsync();
        }

        return delivered && progress != BodyProgress.Failed ? Outcome.Done : Outcome.Close;
    }
}
