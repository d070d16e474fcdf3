using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Http.Http2;
using NginxConf.Runtime.Http.ProxyProtocol;
using NginxConf.Runtime.Http.Tls;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>
/// One connection from accept to close: finds out what the client speaks (TLS, HTTP/2 by ALPN or by preface, else HTTP/1) and passes
/// it on.
/// </summary>
internal sealed class AcceptedConnection : IServedConnection, IDeadlineOwner
{
    private const byte TlsHandshakeRecord = 0x16;

    private readonly SiteInstance _instance;
    private readonly Listener _listener;
    private readonly ConnectionContext _transport;
    private readonly Socket _socket;
    private readonly ClientConnection _client;
    private SslStream? _tls;

    // What serves the connection once its protocol is known.
    private IServedConnection? _server;

    public AcceptedConnection(
        SiteInstance instance, Listener listener, ConnectionContext transport, Socket socket, ClientConnection client)
    {
        _instance = instance;
        _listener = listener;
        _transport = transport;
        _socket = socket;
        _client = client;
    }

    private static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    /// <summary>Serves until the end and closes.</summary>
    public async Task ServeAsync(Http2Servers http2)
    {
        _instance.Connections.Add(this);
        try
        {
            if (_listener.Settings.ProxyProtocol && !await ReadProxyHeaderAsync().ConfigureAwait(false))
            {
                return;
            }

            if (_listener.Settings.Ssl)
            {
                await ServeTlsAsync(http2).ConfigureAwait(false);
            }
            else if (_listener.Settings.Http2 && await StartsWithPrefaceAsync().ConfigureAwait(false))
            {
                await ServeHttp2Async(http2, _transport.Transport).ConfigureAwait(false);
            }
            else
            {
                await ServeHttp1Async(_transport.Transport).ConfigureAwait(false);
            }
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
            _instance.Connections.Remove(this);
        }
    }

    /// <summary>A connection whose protocol is not known yet is in the middle of its first request: it goes on.</summary>
    public void Drain() => Volatile.Read(ref _server)?.Drain();

    public void Drop()
    {
        if (Volatile.Read(ref _server) is { } server)
        {
            server.Drop();
        }
        else
        {
            _transport.Abort();
        }
    }

    public void OnReadDeadline()
    {
        _client.LogError(LogLevel.Info, $"client timed out (110: Connection timed out) while waiting for request");
        _transport.Abort();
    }

    public void OnWriteDeadline()
    {
        // Nothing is written before the protocol is known.
    }

    /// <summary>Takes the head of the PROXY protocol from the first bytes. False where there is none: the connection is closed without an answer.</summary>
    private async Task<bool> ReadProxyHeaderAsync()
    {
        var timer = StartTimer();
        try
        {
            var first = await PeekAsync(1, ProxyHeaderReader.Longest).ConfigureAwait(false);
            if (first.Length == 0)
            {
                return false;
            }

            var isWhole = ProxyHeaderReader.TryRead(first, out var consumed, out var header, out var fault);
            _client.Proxy = header;
            if (!isWhole && fault.Length > 0)
            {
                _client.LogError(LogLevel.Error, $"{fault} while reading PROXY protocol");
            }

            await SkipAsync(isWhole ? consumed : first.Length).ConfigureAwait(false);
            return isWhole;
        }
        finally
        {
            timer.Close();
        }
    }

    private async Task SkipAsync(int count)
    {
        var input = _transport.Transport.Input;
        var result = await input.ReadAsync().ConfigureAwait(false);
        input.AdvanceTo(result.Buffer.GetPosition(count));
    }

    private async Task ServeTlsAsync(Http2Servers http2)
    {
        var timer = StartTimer();
        try
        {
            var first = await PeekAsync(1, Preface.Length).ConfigureAwait(false);
            if (first.Length > 0 && first[0] == TlsHandshakeRecord)
            {
                _tls = await new TlsHandshake(_transport.Transport, _instance.Tls[_listener], _client).RunAsync().ConfigureAwait(false);
                if (_tls is null)
                {
                    return;
                }
            }
        }
        finally
        {
            timer.Close();
        }

        if (_tls is null)
        {
            await ServeHttp1Async(_transport.Transport).ConfigureAwait(false);
            return;
        }

        var pipe = new TlsPipe(_tls);
        await (_tls.NegotiatedApplicationProtocol == SslApplicationProtocol.Http2
            ? ServeHttp2Async(http2, pipe)
            : ServeHttp1Async(pipe)).ConfigureAwait(false);
    }

    private Task ServeHttp1Async(IDuplexPipe pipe)
    {
        var connection = new Http1Connection(_instance, _listener, _transport, pipe, _socket, _client);
        SetServer(connection);
        return connection.RunAsync();
    }

    private Task ServeHttp2Async(Http2Servers http2, IDuplexPipe pipe)
    {
        var connection = new Http2Connection(_instance, _listener, _transport, pipe, _client);
        SetServer(connection);
        return http2.For(Math.Max(1, _listener.DefaultServer.Settings.MaximumStreams)).ServeAsync(connection);
    }

    private void SetServer(IServedConnection server)
    {
        Volatile.Write(ref _server, server);
        if (_instance.Connections.Draining)
        {
            server.Drain();
        }
    }

    private async Task<bool> StartsWithPrefaceAsync()
    {
        var timer = StartTimer();
        try
        {
            var start = await PeekAsync(1, Preface.Length).ConfigureAwait(false);
            while (start.Length < Preface.Length && Preface.StartsWith(start))
            {
                var more = await PeekAsync(start.Length + 1, Preface.Length).ConfigureAwait(false);
                if (more.Length == start.Length)
                {
                    return false;
                }

                start = more;
            }

            return Preface.SequenceEqual(start);
        }
        finally
        {
            timer.Close();
        }
    }

    private ConnectionTimer StartTimer()
    {
        var timer = new ConnectionTimer(this);
        timer.StartRead(_listener.DefaultServer.Settings.ClientHeaderTimeout);
        timer.Open();
        return timer;
    }

    /// <summary>The first bytes, at least <paramref name="minimum"/> unless the client has closed; they stay unread.</summary>
    private async Task<byte[]> PeekAsync(int minimum, int maximum)
    {
        var input = _transport.Transport.Input;
        while (true)
        {
            var result = await input.ReadAsync().ConfigureAwait(false);
            var buffer = result.Buffer;
            if (buffer.Length >= minimum || result.IsCompleted)
            {
                var bytes = buffer.Slice(0, Math.Min(buffer.Length, maximum)).ToArray();
                input.AdvanceTo(buffer.Start);
                return bytes;
            }

            input.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private async Task CloseAsync()
    {
        if (_tls is not null)
        {
            await _tls.DisposeAsync().ConfigureAwait(false);
        }

        await _transport.Transport.Output.CompleteAsync().ConfigureAwait(false);
        await _transport.Transport.Input.CompleteAsync().ConfigureAwait(false);
        await _transport.DisposeAsync().ConfigureAwait(false);
    }
}
