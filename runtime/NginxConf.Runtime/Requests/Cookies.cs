using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary><c>$cookie_*</c>.</summary>
internal static class Cookies
{
    /// <summary>The value of the first cookie of that name, without regard to letter case, in any Cookie line.</summary>
    public static ByteSlice Find(RequestHeaders headers, ReadOnlySpan<byte> name)
    {
        foreach (ref readonly var field in headers.Fields)
        {
            if (Ascii.EqualsIgnoreCase(field.Name.Span, "cookie"u8))
            {
                var value = FindIn(field.Value, name);
                if (value.IsFound)
                {
                    return value;
                }
            }
        }

        return ByteSlice.NotFound;
    }

    private static ByteSlice FindIn(ByteSlice line, ReadOnlySpan<byte> name)
    {
        var text = line.Span;
        for (var start = 0; start < text.Length;)
        {
            if (text.Length - start >= name.Length && Ascii.EqualsIgnoreCase(text.Slice(start, name.Length), name))
            {
                start = SkipBlanks(text, start + name.Length);
                if (start < text.Length && text[start++] == '=')
                {
                    start = SkipBlanks(text, start);
                    var end = text[start..].IndexOf((byte)';');
                    return line.Slice(start, end < 0 ? text.Length - start : end);
                }
            }

            var next = text[Math.Min(start, text.Length)..].IndexOfAny((byte)';', (byte)',');
            if (next < 0)
            {
                break;
            }

            start = SkipBlanks(text, start + next + 1);
        }

        return ByteSlice.NotFound;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> text, int start)
    {
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        return start;
    }
}
