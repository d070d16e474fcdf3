using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using NginxConf.Runtime.Http.Sockets;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http;

/// <summary>The exchange of an HTTP/1 connection: one object for all its requests, one request at a time.</summary>
internal sealed class Http1Exchange : HttpExchange, IDeadlineOwner
{
    private readonly ConnectionContext _transport;
    private readonly Socket _socket;
    private readonly ConnectionSet _connections;
    private readonly PipeReader _input;
    private readonly PipeWriter _output;
    private readonly Http1ResponseWriter _writer;
    private Request _request = null!;
    private bool _continueWanted;
    private bool _completed;

    public Http1Exchange(ConnectionContext transport, IDuplexPipe pipe, Socket socket, ConnectionSet connections)
    {
        _transport = transport;
        _socket = socket;
        _connections = connections;
        _input = pipe.Input;
        _output = pipe.Output;
        Timer = new ConnectionTimer(this);
        Body = new Http1BodyReader(_input, Timer);
        _writer = new Http1ResponseWriter(_output);
    }

    public ConnectionTimer Timer { get; }

    public Http1BodyReader Body { get; }

    /// <summary>The response was completed as announced: the connection is in a known state.</summary>
    public bool IsSound => _completed && !IsDropped && !_writer.IsShort;

    public bool IsDropped { get; private set; }

    public override bool BodyCompleted => Body.Completed;

    public override long BytesSent => _writer.BytesWritten;

    public override CancellationToken ClientClosed => _transport.ConnectionClosed;

    // Chunks have frames, and TLS encrypts.
    public override bool SendsFiles => _writer.IsUnframed && _output is SocketOutput;

    private static ReadOnlySpan<byte> Continue => "HTTP/1.1 100 Continue\r\n\r\n"u8;

    /// <param name="expectsContinue">The client waits for leave to send the body.</param>
    public void Begin(Request request, bool keepAlive, bool expectsContinue)
    {
        _request = request;
        _completed = false;
        _continueWanted = expectsContinue;
        KeepAlive = keepAlive;
        Body.Begin(request);
        _writer.Begin(request.Response);
    }

    public override async ValueTask<ReadOnlySequence<byte>> ReadBodyAsync()
    {
        if (WriteContinue())
        {
            await FlushAsync().ConfigureAwait(false);
        }

        return await Body.ReadAsync().ConfigureAwait(false);
    }

    public override void AdvanceBody(long bytes) => Body.Advance(bytes);

    public override bool CanTunnel => true;

    public override void BeginTunnel() => Body.BeginTunnel();

    public override void CancelBodyRead() => Body.Cancel();

    public override void DiscardBody()
    {
        WriteContinue();
        Body.Discard();
    }

    public override void WriteHead(Response response)
    {
        KeepAlive = _writer.WriteHead(KeepAlive
            && (!_connections.Draining || _request.Location.Settings.KeepAliveMinTimeout > TimeSpan.Zero));
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _writer.GetMemory(sizeHint);

    public override void Advance(int bytes) => _writer.Advance(bytes);

    public override int SendFile(int descriptor, long offset, int count)
    {
        var sent = IsDropped ? 0 : ((SocketOutput)_output).SendFile(descriptor, offset, count);
        _writer.Count(sent);
        return sent;
    }

    public override ValueTask<bool> FlushAsync()
    {
        if (IsDropped)
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

    public override void Abort()
    {
        IsDropped = true;
        KeepAlive = false;
        if (_request is { IsTimedOut: true } && _request.Location.Settings.ResetTimedOutConnection)
        {
            Reset();
        }
        else
        {
            _transport.Abort();
        }
    }

    /// <summary>Closes so that the kernel forgets the connection at once, with everything that was not sent yet.</summary>
    private void Reset()
    {
        if (_transport is SocketTransport plain)
        {
            plain.Reset();
        }
        else
        {
            _socket.LingerState = new LingerOption(enable: true, seconds: 0);
            _transport.Abort();
        }
    }

    public void OnReadDeadline() => _input.CancelPendingRead();

    public void OnWriteDeadline() => _output.CancelPendingFlush();

    // Once, and not after the response has begun; like nginx even where there is no body.
    private bool WriteContinue()
    {
        var write = _continueWanted && !_writer.HeadWritten && !_request.ExpectationIsMet;
        _continueWanted = false;
        if (write)
        {
            _writer.WriteInterim(Continue);
        }

        return write;
    }

    private async ValueTask<bool> WaitForFlushAsync(ValueTask<FlushResult> flush)
    {
        Timer.StartWrite(_request.Location.Settings.SendTimeout);
        var result = await flush.ConfigureAwait(false);
        if (Timer.EndWrite())
        {
            _request.LogError(LogLevel.Info, $"client timed out (110: Connection timed out) while sending response to client");
            _request.IsTimedOut = true;
            Abort();
            return false;
        }

        return !result.IsCompleted && !IsDropped;
    }

    private async ValueTask CompleteSlowAsync(ValueTask<bool> flush)
    {
        if (!await flush.ConfigureAwait(false))
        {
            KeepAlive = false;
        }
    }
}
