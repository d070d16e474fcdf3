using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace NginxConf.Runtime.Http.Http2;

/// <summary>Kestrel's HTTP/2, fed with connections by <see cref="ServeAsync"/>: see <see cref="Http2Servers"/>.</summary>
internal sealed class Http2Server : IHttpApplication<Http2Exchange>, IAsyncDisposable
{
    private readonly ConnectionQueue _queue = new();
    private readonly KestrelServer _kestrel;
    private readonly Lazy<Task> _started;

    /// <param name="maximumStreams"><c>http2_max_concurrent_streams</c></param>
    public Http2Server(int maximumStreams)
    {
        var options = new KestrelServerOptions
        {
            AddServerHeader = false,
            AllowAlternateSchemes = true,
            RequestHeaderEncodingSelector = static _ => Encoding.Latin1,
            ResponseHeaderEncodingSelector = static _ => Encoding.Latin1,
        };

        // Sizes and times of bodies are judged by nginx's rules, behind the exchange.
        options.Limits.Http2.MaxStreamsPerConnection = maximumStreams;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.ListenLocalhost(1, static listen => listen.Protocols = HttpProtocols.Http2);
        _kestrel = new KestrelServer(Options.Create(options), _queue, NullLoggerFactory.Instance);
        _started = new Lazy<Task>(() => _kestrel.StartAsync(this, CancellationToken.None));
    }

    /// <summary>Serves a connection until it ends.</summary>
    public async Task ServeAsync(Http2Connection connection)
    {
        await _started.Value.ConfigureAwait(false);
        if (_queue.Add(connection))
        {
            await connection.Ended.ConfigureAwait(false);
        }
    }

    public Http2Exchange CreateContext(IFeatureCollection contextFeatures) => new(contextFeatures);

    public Task ProcessRequestAsync(Http2Exchange context) => context.ProcessAsync();

    public void DisposeContext(Http2Exchange context, Exception? exception) => context.Release();

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            using var now = new CancellationTokenSource();
            await now.CancelAsync().ConfigureAwait(false);
            await _kestrel.StopAsync(now.Token).ConfigureAwait(false);
        }

        _kestrel.Dispose();
    }
}
