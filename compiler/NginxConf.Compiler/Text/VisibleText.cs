using System.Text;

namespace NginxConf.Compiler.Text;

/// <summary>Configuration text for terminals and documents.</summary>
public static class VisibleText
{
    /// <summary>Control characters other than the tab, and bytes that are not UTF-8, as U+FFFD.</summary>
    public static string Of(string text)
    {
        if (!text.Any(c => IsHidden(c) || char.IsSurrogate(c)))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                visible.Append(c).Append(text[++i]);
            }
            else
            {
                visible.Append(IsHidden(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return visible.ToString();
    }

    private static bool IsHidden(char c) => (char.IsControl(c) && c != '\t') || c is '\uFFFE' or '\uFFFF';
}
