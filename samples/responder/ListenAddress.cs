using System.Net;
using System.Net.Sockets;

namespace Responder;

/// <summary>Addresses as nginx's <c>fastcgi_pass</c> writes them: <c>127.0.0.1:9000</c>, <c>unix:/run/app.sock</c>.</summary>
internal static class ListenAddress
{
    private const string UnixPrefix = "unix:";

    public static EndPoint? Parse(string text)
    {
        if (text.StartsWith(UnixPrefix, StringComparison.Ordinal) && text.Length > UnixPrefix.Length)
        {
            return new UnixDomainSocketEndPoint(Path.GetFullPath(text[UnixPrefix.Length..]));
        }

        return IPEndPoint.TryParse(text, out var endpoint) ? endpoint : null;
    }
}
