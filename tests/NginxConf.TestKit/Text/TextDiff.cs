using System.Text;

namespace NginxConf.TestKit.Text;

/// <summary>A line diff of two texts in the unified form: <c>-</c> expected, <c>+</c> actual, three lines of context.</summary>
public static class TextDiff
{
    private const int Context = 3;

    // Beyond this many cells the quadratic table costs more than its precision is worth.
    private const int MaximumCells = 16_000_000;

    public static string Render(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var lines = Compare(before, after);
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Mark != ' ')
            {
                Array.Fill(shown, true, Math.Max(0, i - Context), Math.Min(lines.Count, i + Context + 1) - Math.Max(0, i - Context));
            }
        }

        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!shown[i])
            {
                continue;
            }

            if (i == 0 || !shown[i - 1])
            {
                text.Append("@@ line ").Append(lines[i].Number).Append(" @@\n");
            }

            text.Append(lines[i].Mark).Append(Visible(lines[i].Text)).Append('\n');
        }

        return text.ToString();
    }

    // A difference in trailing blanks or control characters must be seen.
    private static string Visible(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            text.Append(c switch
            {
                '\r' => "\\r",
                '\t' => "\t",
                < ' ' or '\x7f' => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        return line.EndsWith(' ') ? text.Append('¶').ToString() : text.ToString();
    }

    private static List<(char Mark, string Text, int Number)> Compare(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        var beforeEnd = before.Length;
        var afterEnd = after.Length;
        while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] == after[afterEnd - 1])
        {
            beforeEnd--;
            afterEnd--;
        }

        var result = new List<(char Mark, string Text, int Number)>();
        for (var i = 0; i < start; i++)
        {
            result.Add((' ', before[i], i + 1));
        }

        AddMiddle(before.AsSpan(start, beforeEnd - start), after.AsSpan(start, afterEnd - start), start, result);
        for (var i = beforeEnd; i < before.Length; i++)
        {
            result.Add((' ', before[i], i + 1));
        }

        return result;
    }

    private static void AddMiddle(
        ReadOnlySpan<string> before, ReadOnlySpan<string> after, int offset, List<(char Mark, string Text, int Number)> result)
    {
        int i = 0, j = 0;
        if ((long)before.Length * after.Length <= MaximumCells)
        {
            var common = LongestCommon(before, after);
            while (i < before.Length && j < after.Length)
            {
                if (before[i] == after[j])
                {
                    result.Add((' ', before[i], offset + i + 1));
                    i++;
                    j++;
                }
                else if (common[i + 1, j] >= common[i, j + 1])
                {
                    result.Add(('-', before[i], offset + i + 1));
                    i++;
                }
                else
                {
                    result.Add(('+', after[j], offset + i + 1));
                    j++;
                }
            }
        }

        for (; i < before.Length; i++)
        {
            result.Add(('-', before[i], offset + i + 1));
        }

        for (; j < after.Length; j++)
        {
            result.Add(('+', after[j], offset + i + 1));
        }
    }

    private static int[,] LongestCommon(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
