using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Http;

/// <summary>Checks and normalises a host (RFC 9112, 3.2): lower case, without port and trailing dot.</summary>
internal static class HostName
{
    /// <summary>False where nginx refuses the host: empty, two dots in a row, a slash, white space, a bad port.</summary>
    public static bool TryNormalise(ByteArena memory, ByteSlice host, out ByteSlice normalised)
    {
        var length = LengthWithoutPort(host.Span);
        normalised = default;
        if (length <= 0)
        {
            return false;
        }

        var name = host.Span[..length];
        if (name[^1] == (byte)'.')
        {
            name = name[..^1];
            if (name.IsEmpty)
            {
                return false;
            }
        }

        if (name.IndexOfAnyInRange((byte)'A', (byte)'Z') < 0)
        {
            normalised = host.Slice(0, name.Length);
            return true;
        }

        normalised = memory.Allocate(name.Length, out var lower);
        for (var i = 0; i < name.Length; i++)
        {
            lower[i] = name[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(name[i] | 0x20) : name[i];
        }

        return true;
    }

    private static int LengthWithoutPort(ReadOnlySpan<byte> host)
    {
        var inLiteral = false;
        var literal = host.StartsWith("["u8);
        for (var i = 0; i < host.Length; i++)
        {
            var value = host[i];
            if (value is <= 0x20 or 0x7F or (byte)'/' || (value == (byte)'.' && i > 0 && host[i - 1] == (byte)'.'))
            {
                return -1;
            }

            if (value == (byte)'[' && i == 0)
            {
                inLiteral = true;
            }
            else if (value == (byte)']' && inLiteral)
            {
                inLiteral = false;
                return IsEnd(host[(i + 1)..]) ? i + 1 : -1;
            }
            else if (value == (byte)':' && !inLiteral)
            {
                return IsEnd(host[i..]) ? i : -1;
            }
        }

        return literal ? -1 : host.Length;
    }

    // What may follow the name: nothing, or a colon and a port.
    private static bool IsEnd(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty || (rest[0] == (byte)':' && rest.Length <= 6 && rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0);
}
