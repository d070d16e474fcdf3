using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Timing;
using NginxConf.Runtime.Upstreams.Responses;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>Reads the head of the response, at most <c>*_buffer_size</c> bytes of it.</summary>
internal sealed partial class UpstreamExchange<TProtocol>
{
    // Parts of the head where it does not come in one piece.
    private readonly OutputBuffer _headText = new();
    private int _searched;

    // Bytes of the connection from the first payload on, framing included: what nginx's buffer holds.
    private int _headSize;

    // Bytes received before the body, -1 before the head is complete.
    private long _headEnd;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<NextUpstream> ReadHeadAsync()
    {
        var connection = _connection!;
        BeginHead();
        while (true)
        {
            switch (DecodeHead())
            {
                case HeadProgress.Complete:
                    ref var attempt = ref _request.Upstream.Current;
                    attempt.HeaderTime = Heartbeat.Shared.Now - _triedSince;
                    attempt.Status = Head.Status;
                    return NextUpstream.Off;
                case HeadProgress.Refused:
                    return NextUpstream.InvalidHeader;
            }

            var received = await connection.ReceiveAsync(_settings.ReadTimeout);
            if (received <= 0)
            {
                return FailReceive(received);
            }
        }
    }

    private void BeginHead()
    {
        Head.Reset();
        _protocol.BeginResponse();
        _headText.Clear();
        _searched = _headSize = 0;
        _headEnd = -1;
    }

    private HeadProgress DecodeHead()
    {
        var connection = _connection!;
        while (true)
        {
            var part = _protocol.Next(connection.Received);
            connection.Consume(part.Framing);
            switch (part.Kind)
            {
                case ResponsePartKind.Payload:
                    _headSize += part.Framing;
                    var progress = TakeHead(part.Length);
                    if (progress != HeadProgress.NeedMore)
                    {
                        return progress;
                    }

                    break;
                case ResponsePartKind.Message:
                    TakeMessage(part.Length);
                    break;
                case ResponsePartKind.NeedMore:
                    return HeadProgress.NeedMore;
                case ResponsePartKind.Invalid:
                    return Refuse(part.Error ?? string.Empty);
                case ResponsePartKind.PayloadEnd:
                    return Refuse(TProtocol.EarlyPayloadEnd);
                default:
                    return Refuse(TProtocol.EndBeforeHead);
            }
        }
    }

    private HeadProgress TakeHead(int available)
    {
        var connection = _connection!;
        var payload = connection.Received[..available];
        int taken;
        ByteSlice block;
        if (_headText.Length == 0 && HeadEnd.Find(payload, ref _searched) is > 0 and var length)
        {
            block = _request.Memory.Copy(payload[..length]);
            taken = length;
        }
        else
        {
            var before = _headText.Length;
            _headText.Write(payload);
            var end = HeadEnd.Find(_headText.Span, ref _searched);
            block = end > 0 ? _request.Memory.Copy(_headText.Span[..end]) : default;
            taken = end > 0 ? end - before : available;
        }

        connection.Consume(taken);
        _protocol.Take(taken);
        _headSize += taken;
        if (_headSize > _settings.BufferSize || (_headSize == _settings.BufferSize && !block.IsFound))
        {
            return Refuse("upstream sent too big header");
        }

        if (!block.IsFound)
        {
            return HeadProgress.NeedMore;
        }

        var progress = _protocol.ReadHead(_request, block, Head);
        if (progress == HeadProgress.NeedMore)
        {
            BeginHead();
        }
        else if (progress == HeadProgress.Complete)
        {
            _headEnd = connection.BytesReceived - connection.Received.Length;
        }

        return progress;
    }

    private HeadProgress Refuse(string text)
    {
        Fail(NextUpstream.InvalidHeader, text, UpstreamErrorLog.ReadingHeader);
        return HeadProgress.Refused;
    }

    // Text of the backend for the error log, one line for each piece that came; line ends and full stops at its end are left out.
    private void TakeMessage(int length)
    {
        var connection = _connection!;
        UpstreamErrorLog.BackendMessage(_request, connection.Received[..length].TrimEnd("\r\n. "u8), _state);
        connection.Consume(length);
        _protocol.Take(length);
    }
}
