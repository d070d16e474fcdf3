using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace NginxConf.TestKit.Http;

/// <summary>One connection to a server under test: sends exactly the bytes given and reads responses by the framing rules of RFC 9112.</summary>
public sealed class RawHttpClient : IAsyncDisposable
{
    /// <summary>Every read ends after this time, so that a silent server fails the test instead of stopping it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly ReceiveBuffer _received;

    private RawHttpClient(Socket socket, Stream stream)
    {
        _socket = socket;
        _stream = stream;
        _received = new(stream);
    }

    public static async Task<RawHttpClient> ConnectAsync(EndPoint endPoint)
    {
        var socket = await OpenAsync(endPoint).ConfigureAwait(false);
        return new(socket, new NetworkStream(socket, ownsSocket: true));
    }

    /// <summary>Connects with TLS; any certificate is accepted, the one presented is in <see cref="SslStream"/>.</summary>
    public static Task<RawHttpClient> ConnectTlsAsync(EndPoint endPoint, string serverName) =>
        ConnectTlsAsync(endPoint, new TlsChoices(serverName));

    /// <exception cref="System.Security.Authentication.AuthenticationException">The handshake failed.</exception>
    public static async Task<RawHttpClient> ConnectTlsAsync(EndPoint endPoint, TlsChoices choices)
    {
        var socket = await OpenAsync(endPoint).ConfigureAwait(false);
        await socket.SendAsync(choices.First).ConfigureAwait(false);
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await stream.AuthenticateAsClientAsync(choices.ToOptions(), patience.Token).ConfigureAwait(false);
            return new(socket, stream);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Our end of the connection, as the server's <c>$remote_port</c> shows it; 0 on a Unix socket.</summary>
    public int LocalPort => (_socket.LocalEndPoint as IPEndPoint)?.Port ?? 0;

    /// <summary>The TLS layer; null on a plain connection.</summary>
    public SslStream? SslStream => _stream as SslStream;

    public async Task SendAsync(byte[] bytes)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _stream.WriteAsync(bytes, patience.Token).ConfigureAwait(false);
    }

    public Task SendAsync(string latin1) => SendAsync(Encoding.Latin1.GetBytes(latin1));

    /// <summary>Ends our direction; the server may still answer.</summary>
    public void HalfClose() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Leaves with a TCP reset.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Close();
    }

    /// <summary>Reads one response; null where the server closes the connection instead.</summary>
    /// <param name="isHead">The request was a HEAD: there is no body whatever the header says.</param>
    public Task<RawResponse?> ReadResponseAsync(bool isHead = false) => new ResponseReader(_received).ReadAsync(isHead);

    /// <summary>Reads until the server closes: every byte that is left.</summary>
    public async Task<byte[]> ReadToEndAsync()
    {
        var rest = new MemoryStream();
        do
        {
            rest.Write(_received.Bytes);
            _received.Consume(_received.Count);
        }
        while (await _received.NeedAsync(1).ConfigureAwait(false));
        return rest.ToArray();
    }

    /// <summary>Reads up to and including the given text; what follows is left for the next read.</summary>
    public async Task ReadUntilAsync(string latin1)
    {
        var mark = Encoding.Latin1.GetBytes(latin1);
        int found;
        while ((found = _received.Bytes.IndexOf(mark)) < 0)
        {
            if (!await _received.NeedMoreAsync().ConfigureAwait(false))
            {
                throw new TestKitException($"The server closed before it sent \"{latin1}\": \"{Encoding.Latin1.GetString(_received.Bytes)}\"");
            }
        }

        _received.Consume(found + mark.Length);
    }

    /// <summary>Reads until the server closes and only counts the bytes.</summary>
    public async Task<long> SkipToEndAsync()
    {
        long count = 0;
        do
        {
            count += _received.Count;
            _received.Consume(_received.Count);
        }
        while (await _received.NeedAsync(1).ConfigureAwait(false));
        return count;
    }

    /// <summary>True where the server has closed the connection and nothing is left to read.</summary>
    public async Task<bool> IsClosedAsync() => !await _received.NeedAsync(1).ConfigureAwait(false);

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static async Task<Socket> OpenAsync(EndPoint endPoint)
    {
        var socket = new Socket(
            endPoint.AddressFamily, SocketType.Stream, endPoint is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await socket.ConnectAsync(endPoint, patience.Token).ConfigureAwait(false);
            if (endPoint is not UnixDomainSocketEndPoint)
            {
                socket.NoDelay = true;
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
