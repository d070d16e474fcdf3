using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>
/// The TLS handshake of one connection: reads the client's first message, which stays unread, chooses the server by it, and lets the
/// TLS library do the rest.
/// </summary>
internal sealed class TlsHandshake(IDuplexPipe transport, TlsListener listener, ClientConnection client)
{
    // A fatal alert of TLS 1.2's record layer, which every client reads (RFC 8446, 6.2).
    private static readonly byte[] s_unrecognizedName = [21, 3, 3, 0, 2, 2, 112];

    /// <summary>The stream of clear bytes, known to the client's connection; null: refused, as the server of the name wants it.</summary>
    /// <exception cref="IOException">The handshake failed; it is logged.</exception>
    public async Task<SslStream?> RunAsync()
    {
        var session = listener.Begin(await PeekHelloAsync().ConfigureAwait(false));
        if (listener.Find(session) is not { } server)
        {
            client.LogError(LogLevel.Info, $"SSL_do_handshake() failed (SSL: error:0A0000EA:SSL routines::callback failed) while SSL handshaking");
            await transport.Output.WriteAsync(s_unrecognizedName).ConfigureAwait(false);
            return null;
        }

        session.Stream = await RunAsync(session, server.CreateOptions(session)).ConfigureAwait(false);
        client.Tls = session.Stream;
        client.TlsSession = session;
        return session.Stream;
    }

    private async Task<SslStream> RunAsync(TlsSession session, SslServerAuthenticationOptions options)
    {
        var pipe = new PipeStream(transport) { Recording = new() };
        var tls = new SslStream(pipe, leaveInnerStreamOpen: true);
        try
        {
            await tls.AuthenticateAsServerAsync(options).ConfigureAwait(false);
            session.Flight = ServerFlight.Read(pipe.Recording.WrittenSpan);
            pipe.Recording = null;
            return tls;
        }
        catch (Exception exception)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            if (exception is AuthenticationException)
            {
                client.LogError(
                    LogLevel.Info,
                    $"SSL_do_handshake() failed ({exception.InnerException?.Message ?? exception.Message}) while SSL handshaking");
                throw new IOException("the TLS handshake failed", exception);
            }

            throw;
        }
    }

    // Null where the bytes are no hello: the library refuses them.
    private async Task<ClientHello?> PeekHelloAsync()
    {
        while (true)
        {
            var result = await transport.Input.ReadAsync().ConfigureAwait(false);
            var buffer = result.Buffer;
            var isComplete = ClientHello.TryRead(buffer.IsSingleSegment ? buffer.FirstSpan : buffer.ToArray(), out var hello);
            if (isComplete || result.IsCompleted)
            {
                transport.Input.AdvanceTo(buffer.Start);
                return hello;
            }

            transport.Input.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
