using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using NginxConf.Runtime.Access;
using NginxConf.Runtime.Access.RealIp;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Rewriting;

/// <summary>The table of a <c>geo</c>: pieces of the address space, found by bisection.</summary>
public sealed class GeoTable
{
    private readonly List<uint> _inet = [];
    private readonly List<UInt128> _inet6 = [];
    private readonly List<ByteSlice> _inetValues = [];
    private readonly List<ByteSlice> _inet6Values = [];

    private readonly TrustedProxies? _proxies;
    private readonly bool _recursive;

    /// <param name="rows">
    /// One row per line: the first address of a piece, a tab, its value. Each family (IPv6 may be absent) is in order and starts with its
    /// first address.
    /// </param>
    /// <param name="proxies"><c>proxy</c>: addresses and CIDR blocks whose X-Forwarded-For counts.</param>
    /// <param name="recursive"><c>proxy_recursive</c></param>
    public GeoTable(ReadOnlySpan<byte> rows, string[]? proxies = null, bool recursive = false)
    {
        _proxies = proxies is null ? null : new(proxies);
        _recursive = recursive;

        // Few values, many rows: each value is kept once.
        var values = new Dictionary<string, ByteSlice>(StringComparer.Ordinal);
        foreach (var cells in TableText.Rows(rows))
        {
            var text = cells[1].ToString();
            if (!values.TryGetValue(text, out var value))
            {
                values.Add(text, value = cells[1].OrEmpty);
            }

            Add(IPAddress.Parse(cells[0].ToString()), value);
        }
    }

    private static ReadOnlySpan<byte> Nowhere => [255, 255, 255, 255];

    /// <summary>By the client's address; a client without one (on a Unix socket) counts as 255.255.255.255.</summary>
    public ByteSlice Find(Request request) => FindBehindProxies(request, request.Remote.Binary.Span);

    /// <summary>By the address that a variable holds; other text counts as 255.255.255.255.</summary>
    public ByteSlice Find(Request request, ByteSlice address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return AddressText.TryParse(address.Span, bytes, out var length)
            ? FindBehindProxies(request, bytes[..length])
            : Find(Nowhere);
    }

    private ByteSlice FindBehindProxies(Request request, ReadOnlySpan<byte> address)
    {
        if (_proxies is null)
        {
            return Find(address);
        }

        Span<byte> bytes = stackalloc byte[16];
        var forwarded = new ForwardedAddress(_proxies, _recursive, address, bytes);
        forwarded.Follow(request.Headers.Fields, "x-forwarded-for"u8);
        return Find(forwarded.Current);
    }

    /// <param name="address">4 or 16 bytes; of another length: unknown.</param>
    internal ByteSlice Find(ReadOnlySpan<byte> address)
    {
        address = AddressBlock.Unmap(address);
        if (address.Length == 16 && _inet6.Count > 0)
        {
            return Find(_inet6, _inet6Values, BinaryPrimitives.ReadUInt128BigEndian(address));
        }

        return Find(_inet, _inetValues, BinaryPrimitives.ReadUInt32BigEndian(address.Length == 4 ? address : Nowhere));
    }

    private static ByteSlice Find<TAddress>(List<TAddress> starts, List<ByteSlice> values, TAddress address)
    {
        var found = starts.BinarySearch(address);
        return values[found >= 0 ? found : ~found - 1];
    }

    private void Add(IPAddress from, ByteSlice value)
    {
        if (from.AddressFamily == AddressFamily.InterNetwork)
        {
            _inet.Add(BinaryPrimitives.ReadUInt32BigEndian(from.GetAddressBytes()));
            _inetValues.Add(value);
        }
        else
        {
            _inet6.Add(BinaryPrimitives.ReadUInt128BigEndian(from.GetAddressBytes()));
            _inet6Values.Add(value);
        }
    }
}
