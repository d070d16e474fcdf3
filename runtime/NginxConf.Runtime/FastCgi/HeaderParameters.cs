using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.FastCgi;

/// <summary>
/// Passes the request's header fields as <c>HTTP_NAME</c>: every field, <c>Proxy</c> and <c>Content-Length</c> included, as nginx does;
/// lines of one name become one parameter, joined by <c>", "</c> (<c>Cookie</c>: <c>"; "</c>).
/// </summary>
internal static class HeaderParameters
{
    public static void Write(RequestHeaders headers, IReadOnlyList<ByteSlice> replaced, FastCgiParameterWriter parameters)
    {
        var fields = headers.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            var name = fields[i].Name.Span;
            if (Contains(replaced, name) || FindSame(fields[..i], name) >= 0)
            {
                continue;
            }

            var next = FindSame(fields[(i + 1)..], name);
            if (next >= 0)
            {
                WriteJoined(fields[i..], parameters);
                continue;
            }

            WriteName(parameters.Begin(Prefix.Length + name.Length, fields[i].Value.Length), name).Write(fields[i].Value.Span);
        }
    }

    private static ReadOnlySpan<byte> Prefix => "HTTP_"u8;

    private static void WriteJoined(ReadOnlySpan<HeaderField> fields, FastCgiParameterWriter parameters)
    {
        var name = fields[0].Name.Span;
        var separator = Ascii.EqualsIgnoreCase(name, "cookie"u8) ? "; "u8 : ", "u8;
        var length = -separator.Length;
        foreach (ref readonly var field in fields)
        {
            length += IsSame(field, name) ? separator.Length + field.Value.Length : 0;
        }

        var output = WriteName(parameters.Begin(Prefix.Length + name.Length, length), name);
        output.Write(fields[0].Value.Span);
        foreach (ref readonly var field in fields[1..])
        {
            if (IsSame(field, name))
            {
                output.Write(separator);
                output.Write(field.Value.Span);
            }
        }
    }

    private static OutputBuffer WriteName(OutputBuffer output, ReadOnlySpan<byte> name)
    {
        output.Write(Prefix);
        var upper = output.Reserve(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            upper[i] = c is >= (byte)'a' and <= (byte)'z' ? (byte)(c - 32) : c == '-' ? (byte)'_' : c;
        }

        output.Advance(name.Length);
        return output;
    }

    private static int FindSame(ReadOnlySpan<HeaderField> fields, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (IsSame(fields[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsSame(in HeaderField field, ReadOnlySpan<byte> name) =>
        field.Name.Length == name.Length && Ascii.EqualsIgnoreCase(field.Name.Span, name);

    private static bool Contains(IReadOnlyList<ByteSlice> replaced, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < replaced.Count; i++)
        {
            if (replaced[i].Length == name.Length && IsParameterOf(replaced[i].Span, name))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the field becomes that parameter: dashes and underscores are the same there.
    private static bool IsParameterOf(ReadOnlySpan<byte> parameter, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var folded = c is >= (byte)'A' and <= (byte)'Z' ? (byte)(c + 32) : c == '-' ? (byte)'_' : c;
            if (folded != parameter[i])
            {
                return false;
            }
        }

        return true;
    }
}
