using System.Text;

namespace NginxConf.Compiler.Formatting;

/// <summary>Prints the lines.</summary>
internal static class LineWriter
{
    public static string Write(IReadOnlyList<FormattedLine> lines, string lineEnd)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.IsBlankBefore)
            {
                text.Append(lineEnd);
            }

            text.Append(' ', line.Indent);
            WriteWords(text, line.Words);
            text.Append(line.Tail);
            if (line.Comment is not null)
            {
                text.Append(' ', line.HasCode ? line.CommentPadding + 1 : 0).Append(line.Comment);
            }

            text.Append(lineEnd);
        }

        return text.ToString();
    }

    private static void WriteWords(StringBuilder text, List<FormattedWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            text.Append(' ', i == 0 || words[i].IsGlued ? 0 : words[i].Padding + 1).Append(words[i].Text);
        }
    }
}
