using System.Net;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit.Http;

namespace NginxConf.Runtime.Tests.Http.Site;

/// <summary>A hand-written site on real sockets in this process.</summary>
internal sealed class SocketSite : SiteDefinition, IAsyncDisposable
{
    private readonly SiteServer _server;

    private SocketSite(IReadOnlyList<Listener> listeners, SitePaths paths)
    {
        Listeners = listeners;
        _server = new SiteServer(paths);
    }

    public override string ConfigurationFile => "test";

    public override MainSettings Main { get; } = new();

    public override IReadOnlyList<Listener> Listeners { get; }

    public EndPoint EndPoint => _server.EndPoints[0];

    public static SocketSite Start(params Listener[] listeners) => Start(SitePaths.Current, listeners);

    public static SocketSite Start(SitePaths paths, params Listener[] listeners)
    {
        var site = new SocketSite(listeners, paths);
        site._server.Swap(site, ErrorLog.None);
        return site;
    }

    /// <summary>One plain listener, one server, one location.</summary>
    public static SocketSite Start(TestLocation location, ServerSettings? limits = null) => Start(
        new SocketListener("127.0.0.1:0", ListenSettings.Default, new SocketServer("h", location) { Limits = limits ?? ServerSettings.Default }));

    public override Request CreateRequest() => new TestRequest();

    public Task<RawHttpClient> ConnectAsync() => RawHttpClient.ConnectAsync(EndPoint);

    /// <summary>Everything the server sends until it closes.</summary>
    public async Task<string> TalkAsync(string bytes)
    {
        await using var client = await ConnectAsync();
        await client.SendAsync(bytes);
        return System.Text.Encoding.Latin1.GetString(await client.ReadToEndAsync());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
