using System.Buffers.Text;
using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>The Authorization field of Basic authentication (RFC 7617).</summary>
internal static class BasicCredentials
{
    /// <summary>The user's name; not found where the field is missing or malformed.</summary>
    public static ByteSlice User(ByteArena memory, ByteSlice authorization) =>
        TryRead(memory, authorization, out var user, out _) ? user : ByteSlice.NotFound;

    /// <summary>Name and password; false where the field is missing or malformed, or the name is empty.</summary>
    public static bool TryRead(ByteArena memory, ByteSlice authorization, out ByteSlice user, out ByteSlice password)
    {
        user = password = default;
        var text = authorization.Span;
        if (text.Length < 6 || !Ascii.EqualsIgnoreCase(text[..6], "basic "u8))
        {
            return false;
        }

        text = text[6..].TrimStart((byte)' ');
        var decoded = memory.Allocate(Base64.GetMaxDecodedFromUtf8Length(text.Length + 3), out var destination);
        if (text.IsEmpty || !TryDecode(text, destination, out var length))
        {
            return false;
        }

        var colon = destination[..length].IndexOf((byte)':');
        if (colon <= 0)
        {
            return false;
        }

        user = decoded.Slice(0, colon);
        password = decoded.Slice(colon + 1, length - colon - 1);
        return true;
    }

    // Up to the first '=': padding may be missing. Bits that do not fill a byte are ignored.
    private static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination, out int length)
    {
        var end = text.IndexOf((byte)'=');
        text = end < 0 ? text : text[..end];
        length = 0;
        var (bits, count) = (0, 0);
        foreach (var c in text)
        {
            var value = ValueOf(c);
            if (value < 0)
            {
                return false;
            }

            bits = (bits << 6) | value;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                destination[length++] = (byte)(bits >> count);
                bits &= (1 << count) - 1;
            }
        }

        return text.Length % 4 != 1;
    }

    private static int ValueOf(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
