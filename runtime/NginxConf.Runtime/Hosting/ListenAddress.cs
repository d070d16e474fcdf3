using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Hosting;

/// <summary>An address of <c>listen</c> as the compiler names it, parsed.</summary>
/// <param name="EndPoint">What to bind.</param>
/// <param name="Name">How nginx names it in messages: <c>0.0.0.0:80</c>, <c>[::]:80</c>, <c>unix:/path</c>.</param>
internal sealed record ListenAddress(EndPoint EndPoint, string Name)
{
    private const string UnixPrefix = "unix:";

    /// <summary><see cref="Name"/> for variables and log lines.</summary>
    public ByteSlice NameBytes { get; } = new(Encoding.UTF8.GetBytes(Name));

    public bool IsWildcard => EndPoint is IPEndPoint ip && (ip.Address.Equals(IPAddress.Any) || ip.Address.Equals(IPAddress.IPv6Any));

    // The name says it all, and not every EndPoint compares by value.
    public bool Equals(ListenAddress? other) => other is not null && other.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <param name="text"><c>127.0.0.1:80</c>, <c>*:80</c>, <c>[::1]:80</c> or <c>unix:/path</c>.</param>
    public static ListenAddress Parse(string text)
    {
        if (text.StartsWith(UnixPrefix, StringComparison.Ordinal))
        {
            return new(new UnixDomainSocketEndPoint(text[UnixPrefix.Length..]), text);
        }

        var colon = text.LastIndexOf(':');
        var host = text[..colon];
        var port = int.Parse(text[(colon + 1)..], CultureInfo.InvariantCulture);
        var address = host == "*" ? IPAddress.Any : IPAddress.Parse(host);
        var endPoint = new IPEndPoint(address, port);
        return new(endPoint, endPoint.ToString());
    }

    public Socket CreateSocket() => EndPoint.AddressFamily == AddressFamily.Unix
        ? new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        : new(EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
}
