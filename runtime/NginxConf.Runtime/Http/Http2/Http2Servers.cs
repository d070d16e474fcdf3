using System.Collections.Concurrent;

namespace NginxConf.Runtime.Http.Http2;

/// <summary>Kestrel's HTTP/2 for the process, whatever the configuration: one server for each <c>http2_max_concurrent_streams</c> in use.</summary>
internal sealed class Http2Servers : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, Http2Server> _servers = new();

    public Http2Server For(int maximumStreams) => _servers.GetOrAdd(maximumStreams, static streams => new Http2Server(streams));

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }
    }
}
