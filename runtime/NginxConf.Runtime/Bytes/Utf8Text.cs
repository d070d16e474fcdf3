namespace NginxConf.Runtime.Bytes;

/// <summary>Lengths in characters of text that should be UTF-8, as nginx counts them.</summary>
internal static class Utf8Text
{
    /// <summary>Characters of the text; its length in bytes where it is not UTF-8.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var rest = text; !rest.IsEmpty; count++)
        {
            var length = FirstLength(rest);
            if (length == 0)
            {
                return text.Length;
            }

            rest = rest[length..];
        }

        return count;
    }

    /// <summary>The first characters, at most <paramref name="count"/>; ends before what is not UTF-8.</summary>
    public static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> text, int count)
    {
        var end = 0;
        for (; count > 0 && end < text.Length && FirstLength(text[end..]) is > 0 and var length; count--)
        {
            end += length;
        }

        return text[..end];
    }

    // Bytes of the first character; 0 where it is broken. Any byte above ASCII may continue a character.
    private static int FirstLength(ReadOnlySpan<byte> text)
    {
        var (length, bits, smallest) = text[0] switch
        {
            < 0x80 => (1, text[0], 0),
            >= 0xc2 and < 0xe0 => (2, text[0] & 0x1f, 0x80),
            >= 0xe0 and < 0xf0 => (3, text[0] & 0x0f, 0x800),
            >= 0xf0 and < 0xf8 => (4, text[0] & 0x07, 0x10000),
            _ => (0, 0, 0),
        };
        if (length > text.Length)
        {
            return 0;
        }

        for (var i = 1; i < length; i++)
        {
            if (text[i] < 0x80)
            {
                return 0;
            }

            bits = (bits << 6) | (text[i] & 0x3f);
        }

        return bits >= smallest && bits <= 0x10ffff ? length : 0;
    }
}
