namespace NginxConf.Compiler.Text;

/// <summary>Case rules of nginx: only ASCII letters have a case.</summary>
public static class AsciiText
{
    public static string ToLower(string text)
    {
        if (text.All(c => c is < 'A' or > 'Z'))
        {
            return text;
        }

        var chars = text.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            if (chars[i] is >= 'A' and <= 'Z')
            {
                chars[i] += (char)('a' - 'A');
            }
        }

        return new string(chars);
    }
}
