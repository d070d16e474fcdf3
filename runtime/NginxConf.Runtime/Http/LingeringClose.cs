using System.IO.Pipelines;
using System.Net.Sockets;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http;

/// <summary>What is done with bytes of a client that nobody wants (<c>lingering_close</c>, <c>lingering_time</c>, <c>lingering_timeout</c>).</summary>
internal static class LingeringClose
{
    /// <summary>Reads the rest of a request body away. True where its end was found: the connection is in a known state.</summary>
    public static async ValueTask<bool> DrainBodyAsync(Http1BodyReader body, LocationSettings settings)
    {
        var until = ConnectionTimer.Now + (long)settings.LingeringTime.TotalMilliseconds;
        body.Resume();
        try
        {
            while (!body.Completed && ConnectionTimer.Now < until)
            {
                var part = await body.ReadUnwantedAsync(settings.LingeringTimeout).ConfigureAwait(false);
                body.Advance(part.Length);
            }
        }
        catch (BadRequestException)
        {
            // Too slow or malformed: the response has been sent, only the connection cannot be kept.
            return false;
        }

        return body.Completed;
    }

    /// <summary>
    /// Ends our direction and reads until the client ends its own: it may still be sending, and a reset would destroy the response
    /// that it has not read yet.
    /// </summary>
    public static async ValueTask CloseAsync(PipeReader input, Http1Exchange exchange, Socket socket, Request request)
    {
        exchange.Body.Advance(0);
        var settings = request.Location.Settings;
        var lingers = DiscardUnread(input) || request.Lingers || request.IsPipelined;
        if (settings.Lingering == Lingering.Off || (settings.Lingering == Lingering.On && !lingers))
        {
            return;
        }

        if (request.Client.Tls is { } tls)
        {
            await tls.ShutdownAsync().ConfigureAwait(false);
        }

        socket.Shutdown(SocketShutdown.Send);
        var until = ConnectionTimer.Now + (long)settings.LingeringTime.TotalMilliseconds;
        while (ConnectionTimer.Now < until)
        {
            exchange.Timer.StartRead(settings.LingeringTimeout);
            var result = await input.ReadAsync().ConfigureAwait(false);
            input.AdvanceTo(result.Buffer.End);
            if (exchange.Timer.EndRead() || result.IsCompleted)
            {
                return;
            }
        }
    }

    /// <summary>True where the client had sent more than was read, and may go on.</summary>
    private static bool DiscardUnread(PipeReader input)
    {
        if (!input.TryRead(out var rest))
        {
            return false;
        }

        input.AdvanceTo(rest.Buffer.End);
        return !rest.IsCompleted && !rest.Buffer.IsEmpty;
    }
}
