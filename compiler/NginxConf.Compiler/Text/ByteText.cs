using System.Text;

namespace NginxConf.Compiler.Text;

/// <summary>
/// Configuration bytes as a string and back without loss: UTF-8, where a byte that is not part of valid UTF-8 becomes the
/// lone surrogate U+DC80 to U+DCFF. Valid UTF-8 never contains lone surrogates, so the mapping is one to one.
/// </summary>
public static class ByteText
{
    private const int FirstRawByte = 0xDC80;
    private const int LastRawByte = 0xDCFF;
    private const int RawByteOffset = 0xDC00;

    public static string FromBytes(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length;)
        {
            var length = SequenceLength(bytes, i, out var scalar);
            if (length == 0)
            {
                text.Append((char)(RawByteOffset + bytes[i]));
                i++;
            }
            else
            {
                AppendScalar(text, scalar);
                i += length;
            }
        }

        return text.ToString();
    }

    public static byte[] ToBytes(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            int scalar = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                scalar = char.ConvertToUtf32(text[i], text[i + 1]);
                i++;
            }

            AppendBytes(bytes, scalar);
        }

        return bytes.ToArray();
    }

    private static void AppendScalar(StringBuilder text, int scalar)
    {
        if (scalar < 0x10000)
        {
            text.Append((char)scalar);
        }
        else
        {
            text.Append(char.ConvertFromUtf32(scalar));
        }
    }

    private static void AppendBytes(List<byte> bytes, int scalar)
    {
        switch (scalar)
        {
            case < 0x80:
                bytes.Add((byte)scalar);
                break;
            case < 0x800:
                bytes.Add((byte)(0xC0 | (scalar >> 6)));
                AddContinuation(bytes, scalar, 0);
                break;
            case >= FirstRawByte and <= LastRawByte:
                bytes.Add((byte)(scalar - RawByteOffset));
                break;
            case < 0x10000:
                bytes.Add((byte)(0xE0 | (scalar >> 12)));
                AddContinuation(bytes, scalar, 6);
                AddContinuation(bytes, scalar, 0);
                break;
            default:
                bytes.Add((byte)(0xF0 | (scalar >> 18)));
                AddContinuation(bytes, scalar, 12);
                AddContinuation(bytes, scalar, 6);
                AddContinuation(bytes, scalar, 0);
                break;
        }
    }

    private static void AddContinuation(List<byte> bytes, int scalar, int shift) =>
        bytes.Add((byte)(0x80 | ((scalar >> shift) & 0x3F)));

    /// <summary>The length of the valid sequence at <paramref name="start"/>, or 0 when the byte stands for itself.</summary>
    private static int SequenceLength(byte[] bytes, int start, out int scalar)
    {
        var first = bytes[start];
        var (length, minimum) = first switch
        {
            < 0x80 => (1, 0),
            >= 0xC2 and < 0xE0 => (2, 0x80),
            >= 0xE0 and < 0xF0 => (3, 0x800),
            >= 0xF0 and < 0xF5 => (4, 0x10000),
            _ => (0, 0),
        };

        scalar = length switch { 1 => first, 2 => first & 0x1F, 3 => first & 0x0F, _ => first & 0x07 };
        if (start + length > bytes.Length)
        {
            return 0;
        }

        for (var i = 1; i < length; i++)
        {
            var next = bytes[start + i];
            if ((next & 0xC0) != 0x80)
            {
                return 0;
            }

            scalar = (scalar << 6) | (next & 0x3F);
        }

        var isScalar = scalar >= minimum && scalar is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
        return isScalar ? length : 0;
    }
}
