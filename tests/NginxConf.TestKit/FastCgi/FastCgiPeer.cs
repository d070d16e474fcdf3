using System.Net;
using System.Net.Sockets;
using NginxConf.TestKit.Backends;

namespace NginxConf.TestKit.FastCgi;

/// <summary>
/// A FastCGI responder (FastCGI specification 1.0) whose replies a test scripts; its address is what <c>fastcgi_pass</c> takes. It keeps
/// connections when asked to, and serves several requests on one connection at a time.
/// </summary>
public sealed class FastCgiPeer : ScriptedPeer<FastCgiRequest, FastCgiReply>
{
    private FastCgiPeer(EndPoint endPoint, Func<FastCgiRequest, FastCgiReply> script, bool listens = true)
        : base(endPoint, script, listens)
    {
    }

    public static FastCgiPeer Tcp(Func<FastCgiRequest, FastCgiReply> script) => new(new IPEndPoint(IPAddress.Loopback, 0), script);

    public static FastCgiPeer Unix(string path, Func<FastCgiRequest, FastCgiReply> script) => new(new UnixDomainSocketEndPoint(path), script);

    /// <summary>An address that is taken but refuses every connection.</summary>
    public static FastCgiPeer Refusing() => new(new IPEndPoint(IPAddress.Loopback, 0), NoScript, listens: false);

    /// <summary>A socket file behind which nobody listens.</summary>
    public static FastCgiPeer RefusingUnix(string path) => new(new UnixDomainSocketEndPoint(path), NoScript, listens: false);

    private protected override Task ServeAsync(Socket socket, int number, CancellationToken stop) =>
        new FastCgiConnection(this, socket, number, stop).RunAsync();

    private static FastCgiReply NoScript(FastCgiRequest request) => throw new InvalidOperationException("This peer refuses connections.");
}
