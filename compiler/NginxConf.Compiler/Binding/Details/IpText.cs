using System.Net;
using System.Net.Sockets;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>IP addresses as nginx reads them: four decimal numbers, or IPv6 without zone and brackets.</summary>
internal static class IpText
{
    /// <summary>The 4 or 16 bytes of an address; null for other text.</summary>
    public static byte[]? ToBytes(string text) => text.IndexOf(':') >= 0 ? ParseV6(text)?.GetAddressBytes() : ParseV4(text);

    /// <summary>The canonical form of an IPv6 address; null for other text.</summary>
    public static string? NormalizeV6(string text) => ParseV6(text)?.ToString();

    private static IPAddress? ParseV6(string text)
    {
        var isPlain = text.All(c => c is ':' or '.' or (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
        return isPlain && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? address
            : null;
    }

    private static byte[]? ParseV4(string text)
    {
        var parts = text.Split('.');
        var bytes = new byte[4];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts.Length != 4 || parts[i].Length > 3 || !Option.TryGetInt(parts[i], out var number) || number > 255)
            {
                return null;
            }

            bytes[i] = (byte)number;
        }

        return bytes;
    }
}
