using System.Buffers;
using System.Runtime.CompilerServices;
using NginxConf.Runtime.Buffering;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Upstreams.Connections;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>Sends the request: its head with as much of the body as is there in one write, the rest alongside the response.</summary>
internal sealed partial class UpstreamExchange<TProtocol>
{
    private const int BodyPartSize = 32 * 1024;

    private BodySource _source;
    private int _headLength;
    private long _bodyPosition;
    private bool _bodyEnded;

    // Bytes were taken from the client that no other peer can get any more.
    private bool _bodyTouched;
    private Outcome? _bodyFailure;
    private Task? _sending;
    private volatile bool _sendingCancelled;

    /// <summary>Chooses where the body comes from; call after the head is in <see cref="Output"/>.</summary>
    public void AddBody()
    {
        _headLength = Output.Length;
        _source = BodySource.Output;
        var body = _request.Body;
        if (!_settings.PassRequestBody || _request.BodyDiscarded || body.IsStreamed)
        {
            AddBodyFromMemory([]);
        }
        else if (!body.IsComplete && !_request.Exchange.BodyCompleted)
        {
            _source = BodySource.Client;
        }
        else if (body.File is not null)
        {
            _source = BodySource.File;
        }
        else
        {
            AddBodyFromMemory(body.Memory.Span);
        }
    }

    /// <summary>The request's own body does not count: <paramref name="body"/> is sent, already framed.</summary>
    public void AddBody(ReadOnlySpan<byte> body)
    {
        _headLength = Output.Length;
        _source = BodySource.Output;
        Output.Write(body);
    }

    private void AddBodyFromMemory(ReadOnlySpan<byte> body)
    {
        while (!body.IsEmpty)
        {
            var part = body[..Math.Min(body.Length, TProtocol.MaximumBodyPart)];
            _protocol.FrameBodyPart(Output.Reserve(_protocol.BodyPartPrefix), part.Length);
            Output.Advance(_protocol.BodyPartPrefix);
            Output.Write(part);
            _protocol.EndBodyPart(Output);
            body = body[part.Length..];
        }

        _protocol.WriteBodyEnd(Output);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> SendAsync()
    {
        var connection = _connection!;
        _requestSent = false;
        _state = UpstreamErrorLog.Sending;
        if (_source != BodySource.Output)
        {
            Output.Truncate(_headLength);
            _bodyPosition = 0;
            _bodyEnded = false;
            connection.SendsBody = true;
            if (_source == BodySource.File && !await AddPartFromFileAsync())
            {
                return false;
            }
        }

        if (await connection.SendAsync(Output.Memory, _settings.SendTimeout) < 0)
        {
            SetSendFailure(connection);
            return false;
        }

        _requestSent = true;
        _state = UpstreamErrorLog.ReadingHeader;
        if (_source != BodySource.Output)
        {
            _sendingCancelled = false;
            _sending = SendRestAsync(connection);
        }

        return true;
    }

    // Runs beside the reading of the response. What goes wrong here shows there: the connection is of no more use.
    private async Task SendRestAsync(UpstreamConnection connection)
    {
        try
        {
            while (!_bodyEnded && !_sendingCancelled)
            {
                Output.Truncate(_headLength);
                if (!(_source == BodySource.File ? await AddPartFromFileAsync() : await AddPartFromClientAsync()))
                {
                    connection.Abort();
                    return;
                }

                if (!_sendingCancelled && await connection.SendAsync(Output.Memory[_headLength..], _settings.SendTimeout) < 0)
                {
                    SetSendFailure(connection);
                    return;
                }

                if (_isTunnel)
                {
                    // Whatever passes, in either direction, is a sign of life.
                    connection.SendsBody = false;
                }
            }
        }
        finally
        {
            connection.SendsBody = false;
        }
    }

    private async ValueTask<bool> AddPartFromFileAsync()
    {
        var file = _request.Body.File!;
        try
        {
            var prefix = _protocol.BodyPartPrefix;
            var room = Output.ReserveMemory(prefix + BodyPartSize);
            var read = await file.ReadAsync(room.Slice(prefix, BodyPartSize), _bodyPosition);
            _bodyPosition += read;
            if (read > 0)
            {
                _protocol.FrameBodyPart(room.Span, read);
                Output.Advance(prefix + read);
                _protocol.EndBodyPart(Output);
            }

            _bodyEnded = _bodyPosition == file.Length || read == 0;
        }
        catch (IOException failure)
        {
            _request.LogError(LogLevel.Crit, $"pread() \"{file.Path}\" failed ({FileFailure.Describe(failure)})");
            _bodyFailure = Outcome.Status(500);
            return false;
        }

        if (_bodyEnded)
        {
            _protocol.WriteBodyEnd(Output);
        }

        return true;
    }

    private async ValueTask<bool> AddPartFromClientAsync()
    {
        try
        {
            var exchange = _request.Exchange;
            var part = exchange.BodyCompleted ? default : await exchange.ReadBodyAsync();
            _bodyTouched = _request.Body.IsStreamed = true;
            if (_sendingCancelled)
            {
                return true;
            }

            var length = (int)Math.Min(part.Length, BodyPartSize);
            if (length > 0)
            {
                _protocol.FrameBodyPart(Output.Reserve(_protocol.BodyPartPrefix), length);
                Output.Advance(_protocol.BodyPartPrefix);
                part.Slice(0, length).CopyTo(Output.Reserve(length));
                Output.Advance(length);
                _protocol.EndBodyPart(Output);
                exchange.AdvanceBody(length);
            }

            if (length == 0 || exchange.BodyCompleted)
            {
                _bodyEnded = true;
                _protocol.WriteBodyEnd(Output);
            }

            return true;
        }
        catch (BadRequestException refused)
        {
            _request.LogError(refused.Level, $"{refused.Message}");
            _bodyFailure = Outcome.Status(refused.Status);
            return false;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            _clientGone = true;
            return false;
        }
    }

    // Waits until the sender beside us has stopped; its connection is closed, or it has finished.
    private ValueTask EndBodyAsync()
    {
        var sending = _sending;
        _sending = null;
        if (sending is null)
        {
            return default;
        }

        _sendingCancelled = true;
        if (!sending.IsCompleted && _source == BodySource.Client)
        {
            _request.Exchange.CancelBodyRead();
        }

        return new ValueTask(sending);
    }
}
