using System.Text;
using System.Text.RegularExpressions;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.Sites;

/// <summary>One server, asked without sockets. Requests are written as on the wire.</summary>
internal sealed partial class TestSite(TestServer server) : SiteDefinition
{
    public TestSite(params TestLocation[] locations)
        : this(new TestServer(new TestLocation("", LocationKind.ServerLevel), locations))
    {
    }

    public byte[] ClientAddress { get; init; } = [192, 0, 2, 7];

    public ErrorLog ErrorLog { get; init; } = ErrorLog.None;

    public int LocalPort { get; init; } = 80;

    public string Prefix { get; init; } = "/nowhere";

    public override string ConfigurationFile => "nginx.conf";

    public override MainSettings Main { get; } = new();

    public override IReadOnlyList<Listener> Listeners { get; } = [new TestListener(server)];

    public override Request CreateRequest() => new TestRequest();

    /// <summary>Sends a request (lines separated by <c>\n</c>, the protocol may be left out) and gives the whole response.</summary>
    public async Task<string> SendAsync(string text)
    {
        var (request, exchange) = Begin(text);
        await (request.Path.IsEmpty ? RequestProcessor.RejectAsync(request, 400) : RequestProcessor.ProcessAsync(request));
        exchange.Completed.ShouldNotBe(exchange.Aborted);
        var sent = exchange.Sent();
        request.Reset();
        return DateOrServer().Replace(sent, "").Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>The request object as the front end hands it over.</summary>
    public (TestRequest Request, FakeExchange Exchange) Begin(string text)
    {
        var lines = text.Split('\n');
        var words = lines[0].Split(' ');
        var request = new TestRequest();
        var exchange = new FakeExchange(request.Response);
        request.Begin(this, Listeners[0], Client(), exchange);
        request.Method = TestLocation.Bytes(words[0]);
        request.MethodKind = Enum.TryParse<MethodKind>(words[0], true, out var kind) ? kind : MethodKind.Unknown;
        request.Target = TestLocation.Bytes(words[1]);
        request.Version = words is [_, _, "HTTP/1.0"] ? HttpVersion.Http10 : HttpVersion.Http11;
        request.Protocol = TestLocation.Bytes(words.Length > 2 ? words[2] : "HTTP/1.1");
        request.RequestLine = TestLocation.Bytes(words.Length > 2 ? lines[0] : lines[0] + " HTTP/1.1");
        request.Server = server;
        request.Location = server.Root;
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            request.Headers.Add(TestLocation.Bytes(line[..colon]), TestLocation.Bytes(line[(colon + 1)..].Trim()));
        }

        var host = request.Headers.Find("host"u8).ToString().Split(':')[0];
        request.RequestedHost = TestLocation.Bytes(host);
        var length = request.Headers.Find("content-length"u8).ToString();
        request.BodyLength = length.Length > 0 ? long.Parse(length, System.Globalization.CultureInfo.InvariantCulture) : 0;
        TargetParser.TryParse(request, server.Settings.MergeSlashes);
        return (request, exchange);
    }

    private ClientConnection Client() => new()
    {
        Number = 1,
        RemoteAddress = TestLocation.Bytes("192.0.2.7"),
        BinaryRemoteAddress = new ByteSlice(ClientAddress),
        RemotePort = 4711,
        LocalAddress = TestLocation.Bytes("127.0.0.1"),
        LocalPort = LocalPort,
        ErrorLog = ErrorLog,
        Paths = new SitePaths(Prefix, Prefix),
    };

    [GeneratedRegex("(Date|Server): [^\r]*\r\n")]
    private static partial Regex DateOrServer();
}
