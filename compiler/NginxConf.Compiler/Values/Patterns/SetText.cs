using System.Globalization;
using System.Text;

namespace NginxConf.Compiler.Values.Patterns;

/// <summary>Prints a set of bytes as a .NET character or class, the shorter of the class and its complement.</summary>
internal static class SetText
{
    private const string Special = "\\*+?|{}[]()^$.";
    private const string SpecialInClass = "\\[]^-";

    public static string Of(ByteSet set)
    {
        var members = set.Members.ToArray();
        return members.Length switch
        {
            0 => "(?!)",
            1 => Escape(members[0], Special),
            256 => "[\\s\\S]",
            255 when !set.Contains('\n') => ".",
            > 128 => $"[^{Ranges(set.Not())}]",
            _ => $"[{Ranges(set)}]",
        };
    }

    private static string Ranges(ByteSet set)
    {
        var text = new StringBuilder();
        var members = set.Members.ToArray();
        for (var i = 0; i < members.Length;)
        {
            var last = i;
            while (last + 1 < members.Length && members[last + 1] == members[last] + 1)
            {
                last++;
            }

            text.Append(Escape(members[i], SpecialInClass));
            if (last > i)
            {
                text.Append(last > i + 1 ? "-" : string.Empty).Append(Escape(members[last], SpecialInClass));
            }

            i = last + 1;
        }

        return text.ToString();
    }

    private static string Escape(char c, string special) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' or > '~' => "\\x" + ((int)c).ToString("X2", CultureInfo.InvariantCulture),
        _ => special.IndexOf(c) >= 0 ? "\\" + c : c.ToString(),
    };
}
