using System.Text;

namespace NginxConf.Cli.Formatting;

/// <summary>The difference of two texts in the unified format of diff(1), which patch(1) applies.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Empty when the texts are the same.</summary>
    public static string Render(string name, string before, string after)
    {
        var old = SplitLines(before);
        var edits = FindEdits(old, SplitLines(after));
        var text = new StringBuilder();
        for (var first = 0; first < edits.Count;)
        {
            var last = first;
            while (last + 1 < edits.Count && edits[last + 1].Start - edits[last].End <= 2 * Context)
            {
                last++;
            }

            WriteHunk(text, old, edits.GetRange(first, last - first + 1));
            first = last + 1;
        }

        return text.Length == 0 ? "" : $"--- {name}\n+++ {name}\n{text}";
    }

    /// <summary>The lines with their line ends.</summary>
    private static string[] SplitLines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    private static List<Edit> FindEdits(string[] before, string[] after)
    {
        var partners = LineMatch.Find(before, after);
        var edits = new List<Edit>();
        var (start, afterStart) = (0, 0);
        for (var i = 0; i <= before.Length; i++)
        {
            var partner = i < before.Length ? partners[i] : after.Length;
            if (partner < 0)
            {
                continue;
            }

            if (start < i || afterStart < partner)
            {
                edits.Add(new Edit(start, i, after[afterStart..partner], afterStart));
            }

            (start, afterStart) = (i + 1, partner + 1);
        }

        return edits;
    }

    private static void WriteHunk(StringBuilder text, string[] old, List<Edit> edits)
    {
        var start = Math.Max(0, edits[0].Start - Context);
        var end = Math.Min(old.Length, edits[^1].End + Context);
        var added = edits.Sum(edit => edit.Added.Length) - edits.Sum(edit => edit.End - edit.Start);
        var afterStart = edits[0].AfterStart - (edits[0].Start - start);
        text.Append($"@@ -{Range(start, end - start)} +{Range(afterStart, end - start + added)} @@\n");
        var position = start;
        foreach (var edit in edits)
        {
            WriteLines(text, ' ', old[position..edit.Start]);
            WriteLines(text, '-', old[edit.Start..edit.End]);
            WriteLines(text, '+', edit.Added);
            position = edit.End;
        }

        WriteLines(text, ' ', old[position..end]);
    }

    private static string Range(int start, int count) => count == 1 ? $"{start + 1}" : $"{(count == 0 ? start : start + 1)},{count}";

    private static void WriteLines(StringBuilder text, char mark, string[] lines)
    {
        foreach (var line in lines)
        {
            text.Append(mark).Append(line).Append(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
        }
    }

    /// <summary>The lines from <paramref name="Start"/> to <paramref name="End"/> become <paramref name="Added"/>.</summary>
    private sealed record Edit(int Start, int End, string[] Added, int AfterStart);
}
