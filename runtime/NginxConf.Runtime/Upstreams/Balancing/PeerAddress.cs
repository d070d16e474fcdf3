using System.Net;
using System.Net.Sockets;

namespace NginxConf.Runtime.Upstreams.Balancing;

/// <summary>The address of a <c>server</c> line: a socket address, or a host name that is still to be resolved.</summary>
/// <param name="Host">Host name; null where <paramref name="EndPoint"/> is known.</param>
/// <param name="Port">1 to 65535; 0 for Unix sockets.</param>
/// <param name="EndPoint">Null for a host name.</param>
internal sealed record PeerAddress(string? Host, int Port, EndPoint? EndPoint)
{
    private const int DefaultPort = 80;

    /// <summary>Reads <c>host:port</c>, <c>[v6]:port</c> or <c>unix:/path</c>.</summary>
    public static PeerAddress Parse(string text)
    {
        if (text.StartsWith("unix:", StringComparison.Ordinal))
        {
            return new PeerAddress(null, 0, new UnixDomainSocketEndPoint(text["unix:".Length..].TrimEnd(':')));
        }

        var colon = text.LastIndexOf(':');
        var hasPort = colon > text.LastIndexOf(']');
        var host = hasPort ? text[..colon] : text;
        var port = hasPort ? int.Parse(text.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture) : DefaultPort;
        return IPAddress.TryParse(host.Trim('[', ']'), out var address)
            ? new PeerAddress(null, port, new IPEndPoint(address, port))
            : new PeerAddress(host, port, null);
    }

    /// <summary>An end point as <c>$upstream_addr</c> and log lines print it.</summary>
    public static string Format(EndPoint endPoint) => endPoint switch
    {
        UnixDomainSocketEndPoint unix => $"unix:{unix}",
        _ => endPoint.ToString() ?? string.Empty,
    };
}
