using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content;

/// <summary>The text between the parts of a <c>multipart/byteranges</c> body.</summary>
internal static class MultipartBody
{
    /// <summary>Decimal digits of a boundary, leading zeros included.</summary>
    public const int BoundaryLength = 20;

    /// <summary>Length of the whole body.</summary>
    public static long Measure(ByteRanges ranges)
    {
        long length = Closing(ranges).Length + 4;
        for (var i = 0; i < ranges.Count; i++)
        {
            var part = ranges[i];
            length += ranges.Boundary.Length + Digits(part.Start) + 1 + Digits(part.End - 1) + 1 + Digits(ranges.TotalLength) + 4;
            length += part.End - part.Start;
        }

        return length;
    }

    /// <summary>The lines before part number <paramref name="index"/>.</summary>
    public static ByteSlice Head(ByteArena memory, ByteRanges ranges, int index)
    {
        var part = ranges[index];
        var writer = new ValueWriter(memory);
        writer.Write(ranges.Boundary);
        writer.WriteNumber(part.Start);
        writer.Write("-"u8);
        writer.WriteNumber(part.End - 1);
        writer.Write("/"u8);
        writer.WriteNumber(ranges.TotalLength);
        writer.Write("\r\n\r\n"u8);
        return writer.Complete();
    }

    /// <summary>The line after the last part.</summary>
    public static ByteSlice Tail(ByteArena memory, ByteRanges ranges)
    {
        var writer = new ValueWriter(memory);
        writer.Write(Closing(ranges));
        writer.Write("--\r\n"u8);
        return writer.Complete();
    }

    private static ReadOnlySpan<byte> Closing(ByteRanges ranges) => ranges.Boundary.Span[..("\r\n--".Length + BoundaryLength)];

    private static int Digits(long value)
    {
        var digits = 1;
        while ((value /= 10) > 0)
        {
            digits++;
        }

        return digits;
    }
}
