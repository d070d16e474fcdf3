using System.Buffers.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content;

/// <summary>nginx's ETag of a file: time of modification and size, both hexadecimal.</summary>
internal static class EntityTag
{
    public static ByteSlice Format(ByteArena memory, long modified, long size)
    {
        Span<byte> text = stackalloc byte[40];
        text[0] = (byte)'"';
        Utf8Formatter.TryFormat(modified, text[1..], out var written, 'x');
        var length = written + 1;
        text[length++] = (byte)'-';
        Utf8Formatter.TryFormat(size, text[length..], out written, 'x');
        length += written;
        text[length++] = (byte)'"';
        return memory.Copy(text[..length]);
    }
}
