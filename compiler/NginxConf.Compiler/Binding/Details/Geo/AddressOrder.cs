using System.Globalization;
using System.Net;

namespace NginxConf.Compiler.Binding.Details.Geo;

/// <summary>Addresses as texts of 4 or 16 chars, one for each byte: their ordinal order is that of the addresses.</summary>
internal static class AddressOrder
{
    public static string Of(IEnumerable<byte> bytes) => new(bytes.Select(b => (char)b).ToArray());

    /// <summary>The last address of a network.</summary>
    public static string Last(string network, int prefixLength)
    {
        var last = network.ToCharArray();
        for (var i = 0; i < last.Length; i++)
        {
            last[i] |= (char)(0xFF >> Math.Max(0, Math.Min(8, prefixLength - (i * 8))));
        }

        return new string(last);
    }

    /// <summary>The address behind; null behind the last of all.</summary>
    public static string? Next(string address)
    {
        var next = address.ToCharArray();
        for (var i = next.Length - 1; i >= 0; i--)
        {
            if (next[i] != 0xFF)
            {
                next[i]++;
                return new string(next);
            }

            next[i] = '\0';
        }

        return null;
    }

    /// <summary>The canonical form of an address.</summary>
    public static string Text(string address) => new IPAddress(address.Select(c => (byte)c).ToArray()).ToString();

    public static string Text(Network network) => $"{Text(Of(network.Bytes))}/{network.PrefixLength.ToString(CultureInfo.InvariantCulture)}";
}
