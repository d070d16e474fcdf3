using System.Net;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Access.RealIp;

/// <summary>Follows what trusted proxies say about their clients, back to the first address that is not of a trusted proxy.</summary>
internal ref struct ForwardedAddress
{
    private readonly TrustedProxies _trusted;
    private readonly bool _recursive;
    private readonly Span<byte> _address;
    private int _length;
    private int _port;

    /// <param name="trusted">Whose word counts.</param>
    /// <param name="recursive"><c>real_ip_recursive</c>: the list is followed while its addresses are trusted.</param>
    /// <param name="peer">Where the connection comes from.</param>
    /// <param name="buffer">16 bytes to work in.</param>
    public ForwardedAddress(TrustedProxies trusted, bool recursive, scoped ReadOnlySpan<byte> peer, Span<byte> buffer)
    {
        _trusted = trusted;
        _recursive = recursive;
        _address = buffer;
        peer.CopyTo(buffer);
        _length = peer.Length;
    }

    private enum Step
    {
        /// <summary>Nothing was taken from the list.</summary>
        None,

        /// <summary>The end of the way: the list cannot be followed further back.</summary>
        Stop,

        /// <summary>The list was used up.</summary>
        Taken,
    }

    /// <summary>4 or 16 bytes; empty for a peer on a Unix socket.</summary>
    public readonly ReadOnlySpan<byte> Current => _address[.._length];

    /// <summary>One list of addresses, the nearest last. True where it says something that counts.</summary>
    public bool Follow(ReadOnlySpan<byte> list) => Read(list) != Step.None;

    /// <summary>All lines of the field, as one list.</summary>
    public bool Follow(ReadOnlySpan<HeaderField> fields, ReadOnlySpan<byte> name)
    {
        var found = false;
        for (var i = fields.Length - 1; i >= 0; i--)
        {
            if (!System.Text.Ascii.EqualsIgnoreCase(fields[i].Name.Span, name))
            {
                continue;
            }

            var step = Read(fields[i].Value.Span);
            found |= step != Step.None;
            if (!_recursive || step != Step.Taken)
            {
                break;
            }
        }

        return found;
    }

    public readonly ClientAddress ToClientAddress(ByteArena memory)
    {
        var binary = memory.Copy(Current);
        Span<byte> text = stackalloc byte[64];
        new IPAddress(Current).TryFormat(text, out var written);
        return new(memory.Copy(text[..written]), binary, _port);
    }

    private Step Read(ReadOnlySpan<byte> list)
    {
        var result = Step.None;
        while (_trusted.Contains(Current) && TryTakeLast(ref list))
        {
            result = Step.Taken;
            if (!_recursive || list.IsEmpty)
            {
                return result;
            }
        }

        return result == Step.None ? Step.None : Step.Stop;
    }

    /// <summary>The last address of the list becomes the current one; the list is what stands before it.</summary>
    private bool TryTakeLast(ref ReadOnlySpan<byte> list)
    {
        var end = Math.Max(list.LastIndexOfAnyExcept((byte)' ', (byte)','), 0);
        if (list.IsEmpty)
        {
            return false;
        }

        var separator = list[..end].LastIndexOfAny((byte)' ', (byte)',');
        var start = separator > 0 ? separator + 1 : 0;
        Span<byte> address = stackalloc byte[16];
        if (!AddressText.TryParse(list[start..(end + 1)], address, out var length, out var port))
        {
            return false;
        }

        address[..length].CopyTo(_address);
        _length = length;
        _port = port;
        list = start > 0 ? list[..(start - 1)] : [];
        return true;
    }
}
