using System.Collections.Concurrent;
using System.Net;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Processes;

namespace NginxConf.Runtime.Tests.FastCgi.Site;

/// <summary>A site in this process, on a real socket: one server that passes everything but <c>/elsewhere</c> to FastCGI.</summary>
internal sealed class GatewaySite : SiteDefinition, IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private readonly LogWriter _logs = new();
    private readonly SiteServer _server;
    private readonly ConcurrentQueue<string> _accessLog = new();

    private GatewaySite(FastCgiSettings settings, Func<LocationSettings, LocationSettings> configure, int interceptedStatus)
    {
        var target = new ErrorLogTarget(Directory["error.log"], LogLevel.Info) { File = _logs.Open(Directory["error.log"], out _) };
        _logs.Start();
        var log = new ErrorLog([target]);
        Settings = settings with { TempPath = "fastcgi_temp" };
        var elsewhere = new FixedLocation("elsewhere");
        var location = configure(new LocationSettings { FastCgi = Settings, ClientBodyTempPath = "body_temp" });
        var gateway = new GatewayLocation(location)
        {
            ErrorPage = interceptedStatus == 0 ? null : (interceptedStatus, elsewhere),
        };
        Listeners = [new GatewayListener(new GatewayServer(gateway, elsewhere))];
        _server = new SiteServer(new SitePaths(Directory.FullPath, Directory.FullPath));
        _server.Swap(this, log);
    }

    public TestDirectory Directory { get; } = new();

    public FastCgiSettings Settings { get; }

    public EndPoint EndPoint => _server.EndPoints[0];

    public override string ConfigurationFile => "test";

    public override MainSettings Main { get; } = new();

    public override IReadOnlyList<Listener> Listeners { get; }

    public override IReadOnlyList<Upstream> Upstreams => [Settings.Upstream];

    /// <summary>Lines of the log phase: status, <c>$upstream_addr</c>, <c>$upstream_status</c>, <c>$upstream_http_x_back</c>.</summary>
    public IReadOnlyList<string> AccessLog => [.. _accessLog];

    /// <summary>Whether the log phase writes lines.</summary>
    public bool LogsLines { get; set; } = true;

    public static GatewaySite Start(
        FastCgiSettings settings, Func<LocationSettings, LocationSettings>? configure = null, int interceptedStatus = 0) =>
        new(settings, configure ?? (static location => location), interceptedStatus);

    public static GatewaySite Start(string address) => Start(new FastCgiSettings { Upstream = new Upstream(address, new UpstreamPeer(address)) });

    public static GatewaySite Of(Request request) => (GatewaySite)request.Site;

    public override Request CreateRequest() => new GatewayRequest();

    public void Log(string line) => _accessLog.Enqueue(line);

    public Task<RawHttpClient> ConnectAsync() => RawHttpClient.ConnectAsync(EndPoint);

    /// <summary>One GET on a connection of its own.</summary>
    public Task<RawResponse> GetAsync(string target, string headers = "") => SendAsync($"GET {target} HTTP/1.1\r\nHost: h\r\n{headers}\r\n");

    /// <summary>One request on a connection of its own.</summary>
    public async Task<RawResponse> SendAsync(string request)
    {
        await using var client = await ConnectAsync();
        await client.SendAsync(request);
        return await client.ReadResponseAsync() ?? throw new TestKitException("no response");
    }

    /// <summary>The error log once it holds that text; fails the test where it does not come.</summary>
    public async Task<string> ErrorLogAsync(string awaited)
    {
        var text = string.Empty;
        var found = await Waiting.TryUntilAsync(
            () => (text = File.ReadAllText(Directory["error.log"])).Contains(awaited, StringComparison.Ordinal), s_patience);
        return found ? text : throw new TestKitException($"The error log lacks \"{awaited}\":\n{text}");
    }

    /// <summary>The access log once it has that many lines.</summary>
    public async Task<IReadOnlyList<string>> AccessLogAsync(int lines)
    {
        await Waiting.TryUntilAsync(() => _accessLog.Count >= lines, s_patience);
        return AccessLog;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _logs.Dispose();
        await Directory.DisposeAsync();
    }
}
