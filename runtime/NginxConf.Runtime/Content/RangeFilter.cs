using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>Range requests (RFC 9110 section 14) as nginx's range filter answers them.</summary>
internal static class RangeFilter
{
    private static readonly ByteSlice s_acceptRanges = ByteSlice.From("Accept-Ranges"u8);
    private static readonly ByteSlice s_bytes = ByteSlice.From("bytes"u8);
    private static readonly ByteSlice s_contentRange = ByteSlice.From("Content-Range"u8);

    // Like nginx's, unique within the process, so that parts cannot be confused.
    private static long s_boundary = Random.Shared.NextInt64(1, int.MaxValue);

    private enum Verdict
    {
        Whole,
        Partial,
        NotSatisfiable,
    }

    /// <summary>Turns a 200 into a 206 where the client asks for parts; false: answer 416.</summary>
    public static bool Apply(Request request)
    {
        var response = request.Response;
        var limit = request.Location.Settings.MaxRanges;
        if (request.Version < HttpVersion.Http10 || response.StatusCode != 200 || response.ContentLength < 0
            || !response.AllowRanges || limit == 0)
        {
            return true;
        }

        var range = request.Headers.Find("range"u8).Span;
        var verdict = Verdict.Whole;
        if (range.Length >= 7 && System.Text.Ascii.EqualsIgnoreCase(range[..6], "bytes="u8) && MayBePartial(request))
        {
            verdict = Parse(response.Ranges, range[6..], response.ContentLength, limit);
        }

        switch (verdict)
        {
            case Verdict.Partial:
                Prepare(request);
                return true;
            case Verdict.NotSatisfiable:
                response.Ranges.Clear();
                AddContentRange(request, "*"u8, response.ContentLength);
                response.ContentLength = -1;
                return false;
            default:
                response.Ranges.Clear();
                response.Headers.Add(s_acceptRanges, s_bytes);
                return true;
        }
    }

    // If-Range: the parts are wanted only of the representation that the client has.
    private static bool MayBePartial(Request request)
    {
        var condition = request.Headers.Find("if-range"u8);
        if (!condition.IsFound)
        {
            return true;
        }

        if (condition.Length >= 2 && condition.Span[^1] == '"')
        {
            return condition.Span.SequenceEqual(request.Response.ETag.Span);
        }

        return request.Response.LastModified >= 0 && HttpDate.Parse(condition.Span) == request.Response.LastModified;
    }

    private static Verdict Parse(ByteRanges ranges, ReadOnlySpan<byte> text, long length, int limit)
    {
        long total = 0;
        while (true)
        {
            var comma = text.IndexOf((byte)',');
            var item = comma < 0 ? text : text[..comma];
            if (!TryParseOne(item, length, out var part))
            {
                return Verdict.NotSatisfiable;
            }

            if (part.Start < part.End)
            {
                if (limit >= 0 && ranges.Count == limit)
                {
                    return Verdict.Whole;
                }

                ranges.Add(part);
                total += part.End - part.Start;
            }
            else if (part.Start == 0)
            {
                return Verdict.Whole;
            }

            if (comma < 0)
            {
                break;
            }

            text = text[(comma + 1)..];
        }

        if (ranges.Count == 0)
        {
            return Verdict.NotSatisfiable;
        }

        // Overlapping parts that add up to more than the whole are not worth it.
        return total > length ? Verdict.Whole : Verdict.Partial;
    }

    // START-END, START-, -COUNT, with spaces around.
    private static bool TryParseOne(ReadOnlySpan<byte> item, long length, out ByteRange part)
    {
        part = default;
        item = item.TrimStart((byte)' ');
        if (item.StartsWith("-"u8))
        {
            if (!TryParseNumber(item[1..], out var count, out var after) || !after.IsEmpty)
            {
                return false;
            }

            part = new(count < length ? length - count : 0, length);
            return true;
        }

        if (!TryParseNumber(item, out var start, out var rest) || !rest.StartsWith("-"u8))
        {
            return false;
        }

        rest = rest[1..].TrimStart((byte)' ');
        if (rest.IsEmpty)
        {
            part = new(start, length);
            return true;
        }

        if (!TryParseNumber(rest, out var last, out rest) || !rest.IsEmpty)
        {
            return false;
        }

        part = new(start, last >= length ? length : last + 1);
        return true;
    }

    private static bool TryParseNumber(ReadOnlySpan<byte> text, out long value, out ReadOnlySpan<byte> rest)
    {
        value = 0;
        var digits = 0;
        while (digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            var digit = text[digits++] - '0';
            if (value > (long.MaxValue - digit) / 10)
            {
                rest = default;
                return false;
            }

            value = (value * 10) + digit;
        }

        rest = text[digits..].TrimStart((byte)' ');
        return digits > 0;
    }

    private static void Prepare(Request request)
    {
        var response = request.Response;
        var ranges = response.Ranges;
        ranges.TotalLength = response.ContentLength;
        response.StatusCode = 206;
        response.StatusLine = default;
        if (ranges.Count == 1)
        {
            AddContentRange(request, RangeText(request.Memory, ranges[0]), ranges.TotalLength);
            response.ContentLength = ranges[0].End - ranges[0].Start;
            return;
        }

        PrepareMultipart(request);
    }

    private static void PrepareMultipart(Request request)
    {
        var response = request.Response;
        var ranges = response.Ranges;
        var boundary = Interlocked.Increment(ref s_boundary);

        var separator = new ValueWriter(request.Memory);
        separator.Write("\r\n--"u8);
        WriteBoundary(ref separator, boundary);
        if (!response.ContentType.IsEmpty)
        {
            separator.Write("\r\nContent-Type: "u8);
            separator.Write(response.ContentType);
        }

        separator.Write("\r\nContent-Range: bytes "u8);
        ranges.Boundary = separator.Complete();

        var type = new ValueWriter(request.Memory);
        type.Write("multipart/byteranges; boundary="u8);
        WriteBoundary(ref type, boundary);
        response.ContentType = type.Complete();
        response.ContentLength = MultipartBody.Measure(ranges);
    }

    private static void WriteBoundary(ref ValueWriter writer, long boundary)
    {
        Span<byte> digits = stackalloc byte[MultipartBody.BoundaryLength];
        digits.Fill((byte)'0');
        for (var i = digits.Length - 1; boundary > 0; i--, boundary /= 10)
        {
            digits[i] = (byte)('0' + (boundary % 10));
        }

        writer.Write(digits);
    }

    private static ReadOnlySpan<byte> RangeText(ByteArena memory, ByteRange part)
    {
        var writer = new ValueWriter(memory);
        writer.WriteNumber(part.Start);
        writer.Write("-"u8);
        writer.WriteNumber(part.End - 1);
        return writer.Complete();
    }

    private static void AddContentRange(Request request, ReadOnlySpan<byte> range, long total)
    {
        var writer = new ValueWriter(request.Memory);
        writer.Write("bytes "u8);
        writer.Write(range);
        writer.Write("/"u8);
        writer.WriteNumber(total);
        request.Response.Headers.Add(s_contentRange, writer.Complete());
    }
}
