using System.Buffers;
using System.Buffers.Text;
using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>The Authorization field of Basic authentication (RFC 7617).</summary>
internal static class BasicCredentials
{
    /// <summary>The user's name; not found where the field is missing or malformed.</summary>
    public static ByteSlice User(ByteArena memory, ByteSlice authorization)
    {
        var text = authorization.Span;
        if (text.Length < 6 || !Ascii.EqualsIgnoreCase(text[..6], "basic "u8))
        {
            return ByteSlice.NotFound;
        }

        text = text[6..].TrimStart((byte)' ');
        var decoded = memory.Allocate(Base64.GetMaxDecodedFromUtf8Length(text.Length + 3), out var destination);
        if (text.IsEmpty || !TryDecode(text, destination, out var length))
        {
            return ByteSlice.NotFound;
        }

        var colon = destination[..length].IndexOf((byte)':');
        return colon > 0 ? decoded.Slice(0, colon) : ByteSlice.NotFound;
    }

    // Padding may be missing: nginx stops at the first '='.
    private static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination, out int length)
    {
        var end = text.IndexOf((byte)'=');
        text = end < 0 ? text : text[..end];
        var whole = text.Length / 4 * 4;
        length = 0;
        if (text.Length % 4 == 1
            || Base64.DecodeFromUtf8(text[..whole], destination, out _, out length) != OperationStatus.Done)
        {
            return false;
        }

        if (text.Length > whole)
        {
            Span<byte> last = [(byte)'=', (byte)'=', (byte)'=', (byte)'='];
            text[whole..].CopyTo(last);
            if (Base64.DecodeFromUtf8(last, destination[length..], out _, out var more) != OperationStatus.Done)
            {
                return false;
            }

            length += more;
        }

        return true;
    }
}
