using System.Buffers;

namespace NginxConf.Runtime.Bytes;

/// <summary>Percent-encoding by nginx's sets of characters, and its inverse for redirects.</summary>
internal static class UriEscaping
{
    private const string Never = "\"<>\\^`{|}\x7f";

    private static readonly SearchValues<byte> s_uri = Characters(" #%?" + Never);
    private static readonly SearchValues<byte> s_arguments = Characters(" #%&+;?" + Never);

    // Everything but the unreserved characters of RFC 3986.
    private static readonly SearchValues<byte> s_component = Characters(" !#$%&'()*+,/:;=?@[]" + Never);

    /// <summary>Escapes a decoded path so that it can stand in a URI.</summary>
    public static ByteSlice Path(ByteArena memory, ByteSlice value) => Escape(memory, value, s_uri);

    /// <summary>Escapes a decoded value so that it can stand among arguments.</summary>
    public static ByteSlice Arguments(ByteArena memory, ByteSlice value) => Escape(memory, value, s_arguments);

    /// <summary>Escapes one segment of a path.</summary>
    public static void WriteComponent(ref ValueWriter writer, ReadOnlySpan<byte> value) => Write(ref writer, value, s_component);

    /// <summary>
    /// Decodes a redirect target up to its first <c>?</c>, plain or encoded. What could not stand in a URI stays encoded: controls,
    /// space, <c>!</c> to <c>%</c> and bytes above ASCII. A broken sequence loses its percent sign, as in nginx.
    /// </summary>
    public static ByteSlice UnescapeRedirect(ByteArena memory, ByteSlice target)
    {
        var source = target.Span;
        if (!source.Contains((byte)'%'))
        {
            return target;
        }

        var writer = new ValueWriter(memory);
        for (var i = 0; i < source.Length; i++)
        {
            var value = source[i];
            if (value == '?')
            {
                writer.Write(source[i..]);
                break;
            }

            if (value != '%')
            {
                writer.Write(value);
                continue;
            }

            if (i + 1 >= source.Length || HexValue(source[i + 1]) < 0)
            {
                continue;
            }

            i += 2;
            if (i >= source.Length || !TryDecode(source[i - 1], source[i], out value))
            {
                continue;
            }

            if (value is (byte)'?')
            {
                writer.Write(value);
                writer.Write(source[(i + 1)..]);
                break;
            }

            if (value is > (byte)'%' and < 0x7f)
            {
                writer.Write(value);
            }
            else
            {
                writer.Write(source.Slice(i - 2, 3));
            }
        }

        return writer.Complete();
    }

    /// <summary>The byte that two hexadecimal digits stand for.</summary>
    public static bool TryDecode(byte high, byte low, out byte value)
    {
        var first = HexValue(high);
        var second = HexValue(low);
        value = (byte)((first << 4) | (second & 15));
        return first >= 0 && second >= 0;
    }

    /// <summary>0 to 15, or -1 where <paramref name="digit"/> is not hexadecimal.</summary>
    public static int HexValue(int digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };

    private static ByteSlice Escape(ByteArena memory, ByteSlice value, SearchValues<byte> escaped)
    {
        if (!value.Span.ContainsAny(escaped))
        {
            return value;
        }

        var writer = new ValueWriter(memory);
        Write(ref writer, value.Span, escaped);
        return writer.Complete();
    }

    private static void Write(ref ValueWriter writer, ReadOnlySpan<byte> value, SearchValues<byte> escaped)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        int stop;
        while ((stop = value.IndexOfAny(escaped)) >= 0)
        {
            writer.Write(value[..stop]);
            writer.Write([(byte)'%', digits[value[stop] >> 4], digits[value[stop] & 15]]);
            value = value[(stop + 1)..];
        }

        writer.Write(value);
    }

    // Controls and bytes above ASCII are escaped everywhere.
    private static SearchValues<byte> Characters(string characters)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < 256; i++)
        {
            if (i < 0x20 || i > 0x7e || characters.Contains((char)i))
            {
                bytes.Add((byte)i);
            }
        }

        return SearchValues.Create(bytes.ToArray());
    }
}
