using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace NginxConf.Runtime.Access.RealIp;

/// <summary>Addresses as proxies write them: <c>192.0.2.1</c>, <c>192.0.2.1:80</c>, <c>2001:db8::1</c>, <c>[2001:db8::1]:80</c>.</summary>
internal static class AddressText
{
    private const int LongestV6 = 45;
    private static readonly SearchValues<byte> s_v6 = SearchValues.Create(".:0123456789abcdefABCDEF"u8);

    /// <param name="text">The address, with or without a port.</param>
    /// <param name="address">At least 16 bytes.</param>
    /// <param name="length">4 or 16.</param>
    /// <param name="port">0 where there is none.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, Span<byte> address, out int length, out int port)
    {
        port = 0;
        if (TryParse(text, address, out length))
        {
            return true;
        }

        var colon = -1;
        if (text is [(byte)'[', ..])
        {
            var close = text.IndexOf((byte)']');
            if (close > 0 && close + 1 < text.Length && text[close + 1] == (byte)':')
            {
                colon = close + 1;
            }
        }
        else
        {
            colon = text.IndexOf((byte)':');
        }

        return colon > 0
            && Utf8Parser.TryParse(text[(colon + 1)..], out port, out var digits)
            && digits == text.Length - colon - 1
            && text[colon + 1] is >= (byte)'0' and <= (byte)'9'
            && port is > 0 and <= 65535
            && TryParse(text[0] == (byte)'[' ? text[1..(colon - 1)] : text[..colon], address, out length);
    }

    /// <summary>An address without a port and without brackets.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, Span<byte> address, out int length)
    {
        if (TryParseV4(text, address))
        {
            length = 4;
            return true;
        }

        length = 16;
        if (text.Length > LongestV6 || text.IndexOf((byte)':') < 0 || text.IndexOfAnyExcept(s_v6) >= 0)
        {
            return false;
        }

        Span<char> chars = stackalloc char[LongestV6];
        System.Text.Ascii.ToUtf16(text, chars, out var count);
        return IPAddress.TryParse(chars[..count], out var ip)
            && ip.AddressFamily == AddressFamily.InterNetworkV6
            && ip.TryWriteBytes(address, out _);
    }

    // Four decimal numbers of any length; an empty one is 0, and the broadcast address is none.
    private static bool TryParseV4(ReadOnlySpan<byte> text, Span<byte> address)
    {
        var (part, number) = (0, 0);
        foreach (var c in text)
        {
            if (c is >= (byte)'0' and <= (byte)'9')
            {
                number = (number * 10) + (c - '0');
                if (number > 255)
                {
                    return false;
                }
            }
            else if (c == (byte)'.' && part < 3)
            {
                address[part++] = (byte)number;
                number = 0;
            }
            else
            {
                return false;
            }
        }

        address[part] = (byte)number;
        return part == 3 && address[..4].IndexOfAnyExcept((byte)255) >= 0;
    }
}
