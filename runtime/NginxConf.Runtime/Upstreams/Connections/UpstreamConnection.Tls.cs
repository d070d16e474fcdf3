using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;

namespace NginxConf.Runtime.Upstreams.Connections;

/// <summary>The same over TLS: the handshake, and operations through the stream that encrypts.</summary>
internal sealed partial class UpstreamConnection
{
    private SslStream? _tls;

    // A read that is under way, of a connection that is idle or was a moment ago.
    private Task<int>? _watch;

    /// <summary>Why the handshake failed.</summary>
    public string? HandshakeProblem { get; private set; }

    /// <summary>Makes the connection a TLS one. Negative: see <see cref="HandshakeProblem"/> and <see cref="TimedOut"/>.</summary>
    public async ValueTask<int> SecureAsync(SslClientAuthenticationOptions options, TimeSpan timeout)
    {
        _sendDeadline.Set(DeadlineAfter(timeout));
        _tls = new SslStream(new NetworkStream(_socket, ownsSocket: false), leaveInnerStreamOpen: false);
        try
        {
            await _tls.AuthenticateAsClientAsync(options);
        }
        catch (Exception failure) when (IsOfPeer(failure) || failure is AuthenticationException or CryptographicException)
        {
            HandshakeProblem = failure.Message;
        }

        if (!_sendDeadline.TryClear())
        {
            TimedOut = true;
            return -1;
        }

        return HandshakeProblem is null ? 0 : -1;
    }

    private static bool IsOfPeer(Exception failure) => failure is IOException or SocketException or ObjectDisposedException or InvalidOperationException;

    private async ValueTask<int> SendTlsAsync(ReadOnlyMemory<byte> bytes, TimeSpan timeout)
    {
        _sendDeadline.Set(DeadlineAfter(timeout));
        _sendPosted = true;
        var sent = bytes.Length;
        try
        {
            await _tls!.WriteAsync(bytes);
        }
        catch (Exception failure) when (IsOfPeer(failure))
        {
            sent = Fail(failure);
        }

        _sendPosted = false;
        return Book(sent, ref _sendDeadline, ref _bytesSent);
    }

    private async ValueTask<int> ReceiveTlsAsync()
    {
        var reading = _watch ?? ReadTlsAsync();
        _watch = null;
        var received = Book(await reading, ref _receiveDeadline, ref _bytesReceived);
        _end += Math.Max(0, received);
        return received;
    }

    // False: the peer has closed already, or has sent what nobody asked for.
    private bool WatchTls()
    {
        var watch = ReadTlsAsync();
        if (watch.IsCompleted)
        {
            return false;
        }

        _watch = watch;
        _ = EndWatchAsync(watch);
        return true;
    }

    private async Task EndWatchAsync(Task<int> watch)
    {
        await watch;
        if (ReferenceEquals(_watch, watch))
        {
            EndIdleness();
        }
    }

    private async Task<int> ReadTlsAsync()
    {
        MakeRoom();
        _receivePosted = true;
        try
        {
            return await _tls!.ReadAsync(_buffer.AsMemory(_end));
        }
        catch (Exception failure) when (IsOfPeer(failure))
        {
            return Fail(failure);
        }
        finally
        {
            _receivePosted = false;
        }
    }

    private int Fail(Exception failure)
    {
        Error = (failure.InnerException ?? failure) is SocketException socket ? socket.SocketErrorCode : SocketError.ConnectionReset;
        return -1;
    }

    private int Book(int bytes, ref Timing.Deadline deadline, ref long total)
    {
        if (!deadline.TryClear())
        {
            Error = SocketError.TimedOut;
            TimedOut = true;
            return -1;
        }

        total += Math.Max(0, bytes);
        return bytes;
    }
}
