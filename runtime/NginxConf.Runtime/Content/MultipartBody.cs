using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

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

    /// <summary>Writes the lines before part number <paramref name="index"/>; returns their length.</summary>
    public static int WriteHead(Request request, ByteRanges ranges, int index)
    {
        var part = ranges[index];
        var writer = new ValueWriter(request.Memory);
        writer.Write(ranges.Boundary);
        writer.WriteNumber(part.Start);
        writer.Write("-"u8);
        writer.WriteNumber(part.End - 1);
        writer.Write("/"u8);
        writer.WriteNumber(ranges.TotalLength);
        writer.Write("\r\n\r\n"u8);
        return Send(request, ref writer);
    }

    /// <summary>Writes the line after the last part.</summary>
    public static void WriteTail(Request request, ByteRanges ranges)
    {
        var writer = new ValueWriter(request.Memory);
        writer.Write(Closing(ranges));
        writer.Write("--\r\n"u8);
        Send(request, ref writer);
    }

    // Nothing is kept in the request's memory: there may be a hundred thousand parts.
    private static int Send(Request request, ref ValueWriter writer)
    {
        var length = writer.Length;
        BodyText.Write(request.Exchange, writer.Written);
        writer.Dispose();
        return length;
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
