using System.Net;
using System.Net.Sockets;

namespace NginxConf.TestKit.Backends;

/// <summary>An HTTP/1 server whose replies a test scripts byte for byte; <c>http://</c> and its address is what <c>proxy_pass</c> takes.</summary>
public sealed class HttpPeer : ScriptedPeer<HttpPeerRequest, HttpReply>
{
    private HttpPeer(EndPoint endPoint, Func<HttpPeerRequest, HttpReply> script)
        : base(endPoint, script)
    {
    }

    public static HttpPeer Tcp(Func<HttpPeerRequest, HttpReply> script) => new(new IPEndPoint(IPAddress.Loopback, 0), script);

    public static HttpPeer Unix(string path, Func<HttpPeerRequest, HttpReply> script) => new(new UnixDomainSocketEndPoint(path), script);

    private protected override Task ServeAsync(Socket socket, int number, CancellationToken stop) =>
        new HttpPeerConnection(this, socket, number, stop).RunAsync();
}
