using System.Globalization;
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
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    private RawHttpClient(Socket socket, Stream stream)
    {
        _socket = socket;
        _stream = stream;
    }

    public static async Task<RawHttpClient> ConnectAsync(EndPoint endPoint)
    {
        var socket = await OpenAsync(endPoint).ConfigureAwait(false);
        return new(socket, new NetworkStream(socket, ownsSocket: true));
    }

    /// <summary>Connects with TLS; any certificate is accepted, the one presented is in <see cref="SslStream"/>.</summary>
    public static async Task<RawHttpClient> ConnectTlsAsync(EndPoint endPoint, string serverName)
    {
        var socket = await OpenAsync(endPoint).ConfigureAwait(false);
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        using var patience = new CancellationTokenSource(Patience);
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = serverName,
                RemoteCertificateValidationCallback = (_, _, _, _) => true,
            },
            patience.Token).ConfigureAwait(false);
        return new(socket, stream);
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
    public async Task<RawResponse?> ReadResponseAsync(bool isHead = false)
    {
        if (!await NeedAsync(5).ConfigureAwait(false))
        {
            return _end == _start ? null : await ReadHeadlessAsync().ConfigureAwait(false);
        }

        if (!Buffered.StartsWith("HTTP/"u8))
        {
            return await ReadHeadlessAsync().ConfigureAwait(false);
        }

        var raw = new MemoryStream();
        var lines = new List<string>();
        string? line;
        while ((line = await TakeLineAsync(raw).ConfigureAwait(false)) is { Length: > 0 })
        {
            lines.Add(line);
        }

        var headers = lines.Skip(1).Select(ParseHeader).ToList();
        var response = new ResponseBuilder(lines.FirstOrDefault() ?? "", headers, raw);
        if (line is null)
        {
            response.IsComplete = false;
            return response.Build();
        }

        switch (response.Framing = FramingOf(lines[0], headers, isHead))
        {
            case BodyFraming.ContentLength:
                response.IsComplete = await CopyAsync(LengthOf(headers), response).ConfigureAwait(false);
                break;
            case BodyFraming.Chunked:
                response.IsComplete = await ReadChunksAsync(response).ConfigureAwait(false);
                break;
            case BodyFraming.UntilClose:
                await CopyAsync(long.MaxValue, response).ConfigureAwait(false);
                break;
        }

        return response.Build();
    }

    /// <summary>Reads until the server closes: every byte that is left.</summary>
    public async Task<byte[]> ReadToEndAsync()
    {
        var rest = new MemoryStream();
        do
        {
            rest.Write(Buffered);
            _start = _end;
        }
        while (await NeedAsync(1).ConfigureAwait(false));
        return rest.ToArray();
    }

    /// <summary>Reads up to and including the given text; what follows is left for the next read.</summary>
    public async Task ReadUntilAsync(string latin1)
    {
        var mark = Encoding.Latin1.GetBytes(latin1);
        int found;
        while ((found = Buffered.IndexOf(mark)) < 0)
        {
            if (!await NeedAsync(_end - _start + 1).ConfigureAwait(false))
            {
                throw new TestKitException($"The server closed before it sent \"{latin1}\": \"{Encoding.Latin1.GetString(Buffered)}\"");
            }
        }

        _start += found + mark.Length;
    }

    /// <summary>Reads until the server closes and only counts the bytes.</summary>
    public async Task<long> SkipToEndAsync()
    {
        long count = 0;
        do
        {
            count += _end - _start;
            _start = _end;
        }
        while (await NeedAsync(1).ConfigureAwait(false));
        return count;
    }

    /// <summary>True where the server has closed the connection and nothing is left to read.</summary>
    public async Task<bool> IsClosedAsync() => !await NeedAsync(1).ConfigureAwait(false);

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private ReadOnlySpan<byte> Buffered => _buffer.AsSpan(_start, _end - _start);

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

    private static KeyValuePair<string, string> ParseHeader(string line) => line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        ? new(line[..colon], line[(colon + 1)..].TrimStart(' '))
        : new(line, "(no colon)");

    private static BodyFraming FramingOf(string statusLine, List<KeyValuePair<string, string>> headers, bool isHead)
    {
        var code = statusLine.Split(' ').ElementAtOrDefault(1) ?? "";
        if (isHead || code is "204" or "304" || code.StartsWith('1'))
        {
            return BodyFraming.None;
        }

        if (headers.Any(header => header.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)))
        {
            return BodyFraming.Chunked;
        }

        return headers.Any(header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            ? BodyFraming.ContentLength
            : BodyFraming.UntilClose;
    }

    private static long LengthOf(List<KeyValuePair<string, string>> headers) => long.Parse(
        headers.First(header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Value,
        NumberStyles.None,
        CultureInfo.InvariantCulture);

    private async Task<RawResponse> ReadHeadlessAsync()
    {
        var body = await ReadToEndAsync().ConfigureAwait(false);
        return new()
        {
            StatusLine = "",
            Headers = [],
            Body = body,
            Raw = body,
            Framing = BodyFraming.UntilClose,
            IsComplete = true,
        };
    }

    private async Task<bool> ReadChunksAsync(ResponseBuilder response)
    {
        while (await TakeLineAsync(response.Raw).ConfigureAwait(false) is { } line)
        {
            var size = long.Parse(line.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                while (await TakeLineAsync(response.Raw).ConfigureAwait(false) is { } trailer)
                {
                    if (trailer.Length == 0)
                    {
                        return true;
                    }
                }

                return false;
            }

            if (!await CopyAsync(size, response).ConfigureAwait(false) ||
                await TakeLineAsync(response.Raw).ConfigureAwait(false) is not "")
            {
                return false;
            }
        }

        return false;
    }

    private async Task<bool> CopyAsync(long count, ResponseBuilder response)
    {
        while (count > 0)
        {
            if (!await NeedAsync(1).ConfigureAwait(false))
            {
                return false;
            }

            var part = (int)Math.Min(count, _end - _start);
            response.Raw.Write(Buffered[..part]);
            response.Body.Write(Buffered[..part]);
            _start += part;
            count -= part;
        }

        return true;
    }

    /// <summary>Takes a line without its line feed and carriage return; null where the stream ends before it does.</summary>
    private async Task<string?> TakeLineAsync(MemoryStream raw)
    {
        var searched = 0;
        while (true)
        {
            var found = Buffered[searched..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = Buffered[..(searched + found + 1)];
                raw.Write(line);
                _start += line.Length;
                return Encoding.Latin1.GetString(line[..^1]).TrimEnd('\r');
            }

            searched = _end - _start;
            if (!await NeedAsync(searched + 1).ConfigureAwait(false))
            {
                raw.Write(Buffered);
                _start = _end;
                return null;
            }
        }
    }

    /// <summary>Makes at least that many bytes available; false where the server closes before.</summary>
    private async Task<bool> NeedAsync(int count)
    {
        while (_end - _start < count)
        {
            Buffered.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            int read;
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                read = await _stream.ReadAsync(_buffer.AsMemory(_end), patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw new TestKitException(
                    $"The server sent nothing for {Patience.TotalSeconds} s. Unfinished input: \"{Encoding.Latin1.GetString(Buffered)}\"");
            }
            catch (IOException failure) when (failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
            {
                // A server that closes with unread input in its socket resets: for a reader the stream has ended.
                return false;
            }

            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }
}
