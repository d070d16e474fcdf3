using System.Globalization;
using System.Net;

namespace NginxConf.Runtime.Access;

/// <summary>An address or a CIDR block of one family.</summary>
internal sealed class AddressBlock
{
    private readonly byte[] _network;
    private readonly byte[] _mask;

    private AddressBlock(byte[] network, byte[] mask)
    {
        _network = network;
        _mask = mask;
    }

    private static ReadOnlySpan<byte> MappedPrefix => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

    /// <summary>Of IPv4.</summary>
    public bool IsInet => _network.Length == 4;

    /// <param name="text"><c>10.0.0.0/8</c>, <c>192.0.2.1</c>, <c>2001:db8::/32</c>, ...</param>
    /// <returns>Null for other text.</returns>
    public static AddressBlock? TryParse(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (!IPAddress.TryParse(slash < 0 ? text : text[..slash], out var address))
        {
            return null;
        }

        var network = address.GetAddressBytes();
        var bits = slash < 0 ? network.Length * 8 : int.Parse(text[(slash + 1)..], CultureInfo.InvariantCulture);
        var mask = new byte[network.Length];
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = (byte)(0xff00 >> Math.Clamp(bits - (i * 8), 0, 8));
            network[i] &= mask[i];
        }

        return new(network, mask);
    }

    /// <param name="address">The bytes of an address of any family.</param>
    public bool Contains(ReadOnlySpan<byte> address)
    {
        if (address.Length != _network.Length)
        {
            return false;
        }

        for (var i = 0; i < address.Length; i++)
        {
            if ((address[i] & _mask[i]) != _network[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The IPv4 address that an IPv6 address maps; any other address as it is.</summary>
    public static ReadOnlySpan<byte> Unmap(ReadOnlySpan<byte> address) =>
        address.Length == 16 && address[..12].SequenceEqual(MappedPrefix) ? address[12..] : address;
}
