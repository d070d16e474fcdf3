using System.Buffers;

namespace NginxConf.Runtime.Bytes;

/// <summary>Text as the inside of a JSON string. Bytes above ASCII stay as they are.</summary>
internal static class JsonEscaping
{
    private static readonly SearchValues<byte> s_plain = SearchValues.Create(
        [.. Enumerable.Range(32, 224).Select(value => (byte)value).Where(value => value is not ((byte)'"' or (byte)'\\'))]);

    public static void Write(ref ValueWriter writer, ReadOnlySpan<byte> text)
    {
        int stop;
        while ((stop = text.IndexOfAnyExcept(s_plain)) >= 0)
        {
            writer.Write(text[..stop]);
            WriteEscape(ref writer, text[stop]);
            text = text[(stop + 1)..];
        }

        writer.Write(text);
    }

    private static void WriteEscape(ref ValueWriter writer, byte value)
    {
        var letter = value switch
        {
            (byte)'\b' => 'b',
            (byte)'\t' => 't',
            (byte)'\n' => 'n',
            (byte)'\f' => 'f',
            (byte)'\r' => 'r',
            (byte)'"' or (byte)'\\' => (char)value,
            _ => '\0',
        };
        if (letter != '\0')
        {
            writer.Write([(byte)'\\', (byte)letter]);
            return;
        }

        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        writer.Write("\\u00"u8);
        writer.Write([digits[value >> 4], digits[value & 15]]);
    }
}
