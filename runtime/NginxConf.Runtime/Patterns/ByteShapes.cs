namespace NginxConf.Runtime.Patterns;

/// <summary>
/// Tests that stand for simple regular expressions. Case is ignored for ASCII letters only. <c>Line...</c> is PCRE's <c>$</c>: it also
/// matches before a line end that closes the text.
/// </summary>
public static class ByteShapes
{
    public static bool EqualsIgnoreCase(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        if (text.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != word[i] && Lower(text[i]) != Lower(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool StartsWithIgnoreCase(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && text[..word.Length].EqualsIgnoreCase(word);

    public static bool EndsWithIgnoreCase(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && text[^word.Length..].EqualsIgnoreCase(word);

    public static bool ContainsIgnoreCase(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        for (var start = 0; start + word.Length <= text.Length; start++)
        {
            if (text.Slice(start, word.Length).EqualsIgnoreCase(word))
            {
                return true;
            }
        }

        return false;
    }

    public static bool LineEquals(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.SequenceEqual(word) || WithoutLineEnd(text, out var line) && line.SequenceEqual(word);

    public static bool LineEqualsIgnoreCase(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.EqualsIgnoreCase(word) || WithoutLineEnd(text, out var line) && line.EqualsIgnoreCase(word);

    public static bool LineEndsWith(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.EndsWith(word) || WithoutLineEnd(text, out var line) && line.EndsWith(word);

    public static bool LineEndsWithIgnoreCase(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.EndsWithIgnoreCase(word) || WithoutLineEnd(text, out var line) && line.EndsWithIgnoreCase(word);

    private static byte Lower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;

    private static bool WithoutLineEnd(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> line)
    {
        var ends = text is [.., (byte)'\n'];
        line = ends ? text[..^1] : text;
        return ends;
    }
}
