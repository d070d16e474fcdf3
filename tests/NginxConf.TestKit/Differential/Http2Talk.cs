using System.Net;
using System.Net.Sockets;
using System.Text;
using NginxConf.TestKit.Http;

namespace NginxConf.TestKit.Differential;

/// <summary>Sends requests that were written for HTTP/1.1 over one HTTP/2 connection with TLS.</summary>
internal sealed class Http2Talk : IDisposable
{
    private readonly HttpClient _client;

    public Http2Talk(EndPoint endPoint, TlsChoices choices) => _client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = (_, cancel) => ConnectAsync(endPoint, choices.First, cancel),
        SslOptions = choices.ToOptions(),
    })
    {
        Timeout = RawHttpClient.Patience,
    };

    /// <summary>Our end of the latest connection.</summary>
    public int LocalPort { get; private set; }

    public async Task<RawResponse> SendAsync(byte[] http1)
    {
        using var request = Parse(http1);
        using var response = await _client.SendAsync(request).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))
            .OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase);
        return new()
        {
            StatusLine = $"HTTP/{response.Version.Major} {(int)response.StatusCode}",
            Headers = [.. headers],
            Trailers = [.. response.TrailingHeaders.NonValidated.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))],
            Body = body,
            Framing = BodyFraming.None,
            IsComplete = true,
        };
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Parse(byte[] http1)
    {
        var end = http1.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.Latin1.GetString(http1, 0, end).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Select(pair => (Name: pair[0], Value: pair.ElementAtOrDefault(1) ?? "")).ToList();
        var host = headers.First(header => header.Name == "Host").Value;
        var request = new HttpRequestMessage(
            new HttpMethod(lines[0].Split(' ')[0]),
            new Uri($"https://{host}{lines[0].Split(' ')[1]}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (http1.Length > end + 4)
        {
            request.Content = new ByteArrayContent(http1[(end + 4)..]);
        }

        foreach (var (name, value) in headers.Where(header => header.Name is not ("Host" or "Content-Length")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    private async ValueTask<Stream> ConnectAsync(EndPoint endPoint, byte[] first, CancellationToken cancel)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancel).ConfigureAwait(false);
            await socket.SendAsync(first, cancel).ConfigureAwait(false);
            LocalPort = ((IPEndPoint)socket.LocalEndPoint!).Port;
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
