using System.Text;

namespace NginxConf.Compiler.Lowering.Naming;

/// <summary>Reduces a regular expression to the words a person would call it by.</summary>
internal static class RegexWords
{
    /// <summary>The literal text of <paramref name="pattern"/>, separated by spaces where something else stood.</summary>
    public static string Strip(string pattern)
    {
        var words = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    words.Append(' ');
                    break;
                case '[':
                    i = SkipTo(pattern, i + 2, ']');
                    words.Append(' ');
                    break;
                case '{':
                    i = SkipTo(pattern, i, '}');
                    words.Append(' ');
                    break;
                case '(' when i + 1 < pattern.Length && pattern[i + 1] == '?':
                    i = SkipGroupHead(pattern, i + 2);
                    words.Append(' ');
                    break;
                default:
                    words.Append(pattern[i]);
                    break;
            }
        }

        return words.ToString();
    }

    private static int SkipTo(string pattern, int start, char end)
    {
        var found = start < pattern.Length ? pattern.IndexOf(end, start) : -1;
        return found < 0 ? pattern.Length : found;
    }

    /// <summary>From behind <c>(?</c> to the last character of the group's head: <c>:</c>, <c>&lt;name&gt;</c>, <c>!</c>, flags.</summary>
    private static int SkipGroupHead(string pattern, int start)
    {
        var i = start;
        while (i < pattern.Length && pattern[i] is not (':' or '!' or '=' or '>' or ')'))
        {
            i++;
        }

        return i;
    }
}
