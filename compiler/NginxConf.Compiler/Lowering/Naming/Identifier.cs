using System.Text;

namespace NginxConf.Compiler.Lowering.Naming;

/// <summary>Makes parts of C# identifiers out of configuration text: its words in Pascal case, of ASCII letters and digits.</summary>
internal static class Identifier
{
    private const int LongestName = 48;

    /// <summary>The words of plain text; empty when it has none.</summary>
    public static string FromText(string text)
    {
        var name = new StringBuilder();
        var start = 0;
        while (start < text.Length && name.Length < LongestName)
        {
            if (!IsWordCharacter(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && IsWordCharacter(text[end]) && end - start < LongestName)
            {
                end++;
            }

            AppendWord(name, text.Substring(start, end - start));
            start = end;
        }

        return name.ToString();
    }

    /// <summary>The words of a regular expression; what stands for classes, groups and repetition is left out.</summary>
    public static string FromRegex(string pattern) => FromText(RegexWords.Strip(pattern));

    /// <summary>The name with a small first letter.</summary>
    public static string Camel(string pascal) =>
        pascal.Length == 0 ? pascal : char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);

    private static void AppendWord(StringBuilder name, string word)
    {
        if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(word[0]))
        {
            name.Append('_');
        }

        var shouting = word.Length > 1 && !word.Any(c => c is >= 'a' and <= 'z');
        name.Append(char.ToUpperInvariant(word[0]));
        name.Append(shouting ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
    }

    private static bool IsWordCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
