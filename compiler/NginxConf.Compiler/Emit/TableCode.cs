using System.Globalization;
using System.Text;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>
/// Tables as data: one line per row, cells separated by tabs. A backslash, a tab, a line end and every byte outside printable ASCII is
/// written as <c>\xHH</c>, so that a raw string literal can hold any table.
/// </summary>
internal static class TableCode
{
    /// <summary>Writes <c>PREFIX"""</c>, the rows, <c>"""u8SUFFIX</c>.</summary>
    public static void Write(CodeWriter code, string prefix, IEnumerable<IEnumerable<string>> rows, string suffix)
    {
        var lines = rows.Select(row => string.Join("\t", row.Select(Cell))).ToArray();
        if (lines.Length == 0)
        {
            code.Line(prefix + "\"\"u8" + suffix);
            return;
        }

        var quotes = new string('"', Math.Max(3, lines.Select(LongestRun).Max() + 1));
        code.Line(prefix + quotes);
        foreach (var line in lines)
        {
            code.Continuation(line);
        }

        code.Continuation(quotes + "u8" + suffix);
    }

    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (var b in ByteText.ToBytes(text))
        {
            if (b is < 0x20 or > 0x7E or (byte)'\\')
            {
                cell.Append("\\x").Append(b.ToString("x2", CultureInfo.InvariantCulture));
            }
            else
            {
                cell.Append((char)b);
            }
        }

        return cell.ToString();
    }

    private static int LongestRun(string line)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in line)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
