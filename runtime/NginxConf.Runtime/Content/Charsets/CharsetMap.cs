using System.Globalization;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content.Charsets;

/// <summary><c>charset_map</c>: two charsets and which codes of them mean the same. Codes below 80 do in any case.</summary>
public sealed class CharsetMap
{
    /// <param name="first">The charset of the left codes, of one byte each.</param>
    /// <param name="second">The charset of the right ones: of one byte each, or <c>utf-8</c>, where a code is all bytes of a character.</param>
    /// <param name="rows">One pair per line, hexadecimal, separated by a tab.</param>
    public CharsetMap(string first, string second, ReadOnlySpan<byte> rows)
    {
        First = first;
        Second = second;
        var pairs = new List<(byte Left, byte[] Right)>();
        foreach (var cells in TableText.Rows(rows))
        {
            pairs.Add((byte.Parse(cells[0].ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), Code(cells[1].ToString())));
        }

        if (second.Equals(Utf8, StringComparison.OrdinalIgnoreCase))
        {
            Forward = new ToUtf8(pairs);
            Backward = new FromUtf8(pairs);
        }
        else
        {
            Forward = new ByteRecoding(pairs.Select(pair => (pair.Left, pair.Right[0])));
            Backward = new ByteRecoding(pairs.Select(pair => (pair.Right[0], pair.Left)));
        }
    }

    internal const string Utf8 = "utf-8";

    internal string First { get; }

    internal string Second { get; }

    /// <summary>From the first to the second.</summary>
    internal Recoding Forward { get; }

    internal Recoding Backward { get; }

    // An odd last digit is a byte of its own, as nginx reads it for charsets of one byte.
    private static byte[] Code(string digits) => Convert.FromHexString(digits.Length % 2 == 0 ? digits : "0" + digits);
}
