using System.Net;
using System.Net.Sockets;

namespace NginxConf.Runtime.Access.RealIp;

/// <summary><c>set_real_ip_from</c>: the proxies whose word about their clients counts.</summary>
public sealed class TrustedProxies
{
    private readonly bool _hasUnix;
    private readonly AddressBlock[] _blocks;
    private readonly string[] _hosts;
    private volatile AddressBlock[] _resolved = [];

    /// <param name="proxies">Each <c>unix:</c>, an address, a CIDR block or a host name.</param>
    public TrustedProxies(params string[] proxies)
    {
        Proxies = proxies;
        _hasUnix = proxies.Contains("unix:");
        _blocks = [.. proxies.Select(proxy => AddressBlock.TryParse(proxy)).OfType<AddressBlock>()];
        _hosts = [.. proxies.Where(proxy => proxy != "unix:" && AddressBlock.TryParse(proxy) is null)];
    }

    public IReadOnlyList<string> Proxies { get; }

    /// <summary>
    /// Looks up the host names; called at start and reload. Null, or what is wrong in nginx's words:
    /// <c>host not found in set_real_ip_from "lb.example"</c>.
    /// </summary>
    internal async Task<string?> PrepareAsync()
    {
        var found = new List<AddressBlock>();
        foreach (var host in _hosts)
        {
            try
            {
                var addresses = await Dns.GetHostAddressesAsync(host).ConfigureAwait(false);
                found.AddRange(addresses.Select(address => AddressBlock.TryParse(address.ToString())).OfType<AddressBlock>());
            }
            catch (SocketException)
            {
                return $"host not found in set_real_ip_from \"{host}\"";
            }
        }

        _resolved = [.. found];
        return null;
    }

    /// <param name="address">4 or 16 bytes; empty for a peer on a Unix socket.</param>
    internal bool Contains(ReadOnlySpan<byte> address) => address.IsEmpty
        ? _hasUnix
        : Contains(_blocks, AddressBlock.Unmap(address)) || Contains(_resolved, AddressBlock.Unmap(address));

    private static bool Contains(AddressBlock[] blocks, ReadOnlySpan<byte> address)
    {
        foreach (var block in blocks)
        {
            if (block.Contains(address))
            {
                return true;
            }
        }

        return false;
    }
}
