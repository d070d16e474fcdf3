using System.Buffers.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Upstreams.Responses;

/// <summary>
/// Reads the header lines of a backend's response as nginx does: LF or CR LF, a line without colon is a field without value; control
/// characters and blanks in a name, and NUL anywhere, are errors.
/// </summary>
internal static class HeadParser
{
    /// <summary>Fills <paramref name="head"/> from the lines up to the empty one. False: the response is not usable, the reason is logged.</summary>
    public static bool Parse(Request request, ByteSlice block, UpstreamHead head)
    {
        var position = 0;
        while (true)
        {
            var rest = block.Span[position..];
            var length = rest.IndexOf((byte)'\n');
            if (length <= 0 || (length == 1 && rest[0] == '\r'))
            {
                return true;
            }

            var line = block.Slice(position, rest[length - 1] == '\r' ? length - 1 : length);
            position += length + 1;
            var invalid = FindInvalid(line.Span, out var colon);
            if (invalid >= 0)
            {
                UpstreamErrorLog.InvalidHeader(request, line.Span[..invalid], line.Span[invalid]);
                return false;
            }

            var name = colon < 0 ? line : line.Slice(0, colon);
            var value = colon < 0 ? ByteSlice.Empty : Trim(line, colon + 1);
            if (!Add(request, head, name, value))
            {
                return false;
            }
        }
    }

    private static int FindInvalid(ReadOnlySpan<byte> line, out int colon)
    {
        colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        if (colon == 0)
        {
            return 0;
        }

        var invalid = name.IndexOfAnyInRange((byte)0, (byte)' ');
        if (invalid < 0)
        {
            invalid = name.IndexOf((byte)0x7f);
        }

        return invalid >= 0 ? invalid : line.IndexOf((byte)0);
    }

    private static ByteSlice Trim(ByteSlice line, int start)
    {
        var end = line.Length;
        var span = line.Span;
        while (start < end && span[start] == ' ')
        {
            start++;
        }

        while (end > start && span[end - 1] == ' ')
        {
            end--;
        }

        return line.Slice(start, end - start);
    }

    private static bool Add(Request request, UpstreamHead head, ByteSlice name, ByteSlice value)
    {
        var field = UpstreamFields.Classify(name.Span);
        switch (field)
        {
            case UpstreamField.ContentLength:
                return AddContentLength(request, head, name, value);
            case UpstreamField.TransferEncoding:
                return AddTransferEncoding(request, head, name, value);
            case UpstreamField.Status:
                head.StatusField = First(head.StatusField, value);
                break;
            case UpstreamField.Location:
                head.Location = First(head.Location, value);
                break;
            case UpstreamField.XAccelRedirect:
                head.XAccelRedirect = First(head.XAccelRedirect, value);
                break;
            case UpstreamField.XAccelBuffering:
                head.XAccelBuffering = First(head.XAccelBuffering, value);
                break;
            case UpstreamField.XAccelCharset:
                head.XAccelCharset = First(head.XAccelCharset, value);
                break;
            case UpstreamField.XAccelLimitRate:
                head.XAccelLimitRate = First(head.XAccelLimitRate, value);
                break;
            case UpstreamField.Single or UpstreamField.Refresh or UpstreamField.ContentType or UpstreamField.Date or UpstreamField.Server:
                break;
            default:
                head.Fields.Add(name, value);
                return true;
        }

        var previous = head.Fields.Find(name.Span);
        if (previous.IsFound)
        {
            UpstreamErrorLog.DuplicateIgnored(request, name, value, previous);
            return true;
        }

        head.Fields.Add(name, value);
        return true;
    }

    private static bool AddContentLength(Request request, UpstreamHead head, ByteSlice name, ByteSlice value)
    {
        if (head.ContentLengthField.IsFound)
        {
            UpstreamErrorLog.Duplicate(request, name, value, head.ContentLengthField);
            return false;
        }

        if (!Utf8Parser.TryParse(value.Span, out ulong length, out var used) || used != value.Length || length > long.MaxValue)
        {
            UpstreamErrorLog.InvalidContentLength(request, name, value);
            return false;
        }

        head.ContentLengthField = value;
        head.ContentLength = (long)length;
        head.Fields.Add(name, value);
        return CheckFraming(request, head);
    }

    private static bool AddTransferEncoding(Request request, UpstreamHead head, ByteSlice name, ByteSlice value)
    {
        if (head.TransferEncoding.IsFound)
        {
            UpstreamErrorLog.Duplicate(request, name, value, head.TransferEncoding);
            return false;
        }

        head.TransferEncoding = value;
        head.Fields.Add(name, value);
        return CheckFraming(request, head);
    }

    // A backend that gives both may be understood in two ways.
    private static bool CheckFraming(Request request, UpstreamHead head)
    {
        if (!head.ContentLengthField.IsFound || !head.TransferEncoding.IsFound)
        {
            return true;
        }

        UpstreamErrorLog.TwoFramings(request);
        return false;
    }

    private static ByteSlice First(ByteSlice present, ByteSlice value) => present.IsFound ? present : value;
}
