using System.Text;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>
/// Turns a word as written into its value: quotes off; <c>\"</c>, <c>\'</c> and <c>\\</c> lose the backslash; <c>\t</c>,
/// <c>\r</c> and <c>\n</c> become the control character; any other backslash stays.
/// </summary>
internal static class WordText
{
    public static WordSyntax Read(string text, TextSpan span, bool isClosed)
    {
        var isQuoted = text[span.Start] is '"' or '\'';
        var start = isQuoted ? span.Start + 1 : span.Start;
        var end = isQuoted && isClosed ? span.End - 1 : span.End;
        return new WordSyntax(Unescape(text, start, end), isQuoted, span);
    }

    private static string Unescape(string text, int start, int end)
    {
        if (text.IndexOf('\\', start, end - start) < 0)
        {
            return text.Substring(start, end - start);
        }

        var value = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            var next = text[i] == '\\' && i + 1 < end ? text[i + 1] : '\0';
            if (next is '"' or '\'' or '\\' or 't' or 'r' or 'n')
            {
                value.Append(next switch { 't' => '\t', 'r' => '\r', 'n' => '\n', _ => next });
                i++;
            }
            else
            {
                value.Append(text[i]);
            }
        }

        return value.ToString();
    }
}
