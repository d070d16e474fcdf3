using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http;

/// <summary>Builds nginx's error-log words for a refused head.</summary>
internal static class HeadFault
{
    private const int LongestQuote = 1700;

    /// <summary><c>TEXT "SUBJECT"</c></summary>
    public static ByteSlice Quote(Request request, string text, ReadOnlySpan<byte> subject, bool cut = false)
    {
        var reason = new ValueWriter(request.Memory);
        reason.Write(Encoding.ASCII.GetBytes(text));
        reason.Write(" \""u8);
        reason.Write(subject[..Math.Min(subject.Length, LongestQuote)]);
        reason.Write(cut ? "...\""u8 : "\""u8);
        return reason.Complete();
    }

    /// <summary>The line up to the byte that is wrong in it, that one in hexadecimal.</summary>
    public static ByteSlice InvalidLine(Request request, ReadOnlySpan<byte> line)
    {
        var wrong = HeaderLine.FindInvalid(line);
        var shown = new ValueWriter(request.Memory);
        shown.Write(line[..wrong]);
        shown.Write("\\x"u8);
        shown.Write(Encoding.ASCII.GetBytes(line[wrong].ToString("x2")));
        return Quote(request, "client sent invalid header line:", shown.Complete().Span, cut: true);
    }

    /// <summary>A field that may stand only once, and the one before.</summary>
    public static ByteSlice Duplicate(Request request, string text, HeaderField field)
    {
        var reason = new ValueWriter(request.Memory);
        reason.Write(Encoding.ASCII.GetBytes(text));
        WriteField(ref reason, " \""u8, field);
        WriteField(ref reason, "\", previous value: \""u8, new(field.Name, request.Headers.Find(field.Name.Span)));
        reason.Write("\""u8);
        return reason.Complete();
    }

    private static void WriteField(ref ValueWriter reason, ReadOnlySpan<byte> before, HeaderField field)
    {
        reason.Write(before);
        reason.Write(field.Name);
        reason.Write(": "u8);
        reason.Write(field.Value);
    }
}
