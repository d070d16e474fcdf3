using System.Globalization;
using System.Net;

namespace NginxConf.Runtime.Access;

/// <summary>One <c>allow</c> or <c>deny</c>.</summary>
internal sealed class AccessRule
{
    private readonly byte[] _network;
    private readonly byte[] _mask;

    private AccessRule(bool allows, bool isAll, byte[] network, byte[] mask)
    {
        Allows = allows;
        IsAll = isAll;
        _network = network;
        _mask = mask;
    }

    public bool Allows { get; }

    /// <summary>Contains every client.</summary>
    public bool IsAll { get; }

    /// <summary>About IPv4 clients only.</summary>
    public bool IsInet => _network.Length == 4;

    /// <param name="text"><c>+</c> or <c>-</c>, then <c>all</c>, <c>unix:</c>, an address or a CIDR block; checked by the compiler.</param>
    public static AccessRule Parse(string text)
    {
        var allows = text[0] == '+';
        var subject = text.AsSpan(1);
        if (subject is "all" or "unix:")
        {
            return new(allows, subject is "all", [], []);
        }

        var slash = subject.IndexOf('/');
        var network = IPAddress.Parse(slash < 0 ? subject : subject[..slash]).GetAddressBytes();
        var bits = slash < 0 ? network.Length * 8 : int.Parse(subject[(slash + 1)..], CultureInfo.InvariantCulture);
        var mask = new byte[network.Length];
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = (byte)(0xff00 >> Math.Clamp(bits - (i * 8), 0, 8));
            network[i] &= mask[i];
        }

        return new(allows, false, network, mask);
    }

    /// <param name="address">4 or 16 bytes; empty for a client on a Unix socket.</param>
    public bool Contains(ReadOnlySpan<byte> address)
    {
        if (IsAll)
        {
            return true;
        }

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
}
