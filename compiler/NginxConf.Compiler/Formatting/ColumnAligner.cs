namespace NginxConf.Compiler.Formatting;

/// <summary>
/// Keeps columns. Neighbouring one-line directives without a blank line between them form a group; where most of a group
/// was lined up with words of another length, it is lined up again, as narrow as possible. The same goes for comments behind lines.
/// </summary>
internal static class ColumnAligner
{
    /// <summary>A column that would push words further than this away from each other is none.</summary>
    private const int MaxPadding = 80;

    public static void Align(IReadOnlyList<FormattedLine> lines)
    {
        foreach (var group in Groups(lines, line => line is { Tail: ";", IsPart: false, Words.Count: > 0 }, line => !line.HasCode))
        {
            AlignWords(group);
        }

        foreach (var group in Groups(lines, line => line is { HasCode: true, Comment: not null } && !IsOverSeveralLines(line), _ => false))
        {
            AlignComments(group);
        }
    }

    /// <summary>Groups of two lines or more; lines that are passed over do not end a group.</summary>
    private static IEnumerable<List<FormattedLine>> Groups(
        IReadOnlyList<FormattedLine> lines, Func<FormattedLine, bool> isMember, Func<FormattedLine, bool> isPassedOver)
    {
        var group = new List<FormattedLine>();
        foreach (var line in lines)
        {
            var belongs = isMember(line);
            if (line.IsBlankBefore || !(belongs || isPassedOver(line)))
            {
                if (group.Count > 1)
                {
                    yield return group;
                }

                group = [];
            }

            if (belongs)
            {
                group.Add(line);
            }
        }

        if (group.Count > 1)
        {
            yield return group;
        }
    }

    private static void AlignWords(List<FormattedLine> group)
    {
        var pending = new Queue<(List<FormattedLine> Lines, int Column)>();
        pending.Enqueue((group, 0));
        while (pending.Count > 0)
        {
            var (lines, column) = pending.Dequeue();
            var rows = lines.Where(line => line.Words.Count > column + 1 && !line.Words[column + 1].IsGlued).ToList();
            int WidthOf(FormattedLine line) => line.Words[column].Text.Length;
            if (rows.Count < 2)
            {
                continue;
            }

            if (FindWidth(rows, WidthOf, line => line.Words[column + 1].IsWide, line => line.Words[column + 1].Column - line.Words[0].Column) is { } width)
            {
                rows.ForEach(line => line.Words[column + 1].Padding = width - WidthOf(line));
                pending.Enqueue((rows, column + 1));
            }
            else
            {
                // Further columns can only be where the lines are in step up to here.
                foreach (var inStep in Neighbours(rows, WidthOf))
                {
                    pending.Enqueue((inStep, column + 1));
                }
            }
        }
    }

    private static void AlignComments(List<FormattedLine> group)
    {
        if (FindWidth(group, line => line.Width, line => line.IsCommentWide, line => line.CommentColumn) is { } width)
        {
            group.ForEach(line => line.CommentPadding = width - line.Width);
        }
    }

    /// <summary>The width of a column; null when most of the lines that would be padded were not lined up.</summary>
    private static int? FindWidth(
        List<FormattedLine> lines, Func<FormattedLine, int> widthOf, Func<FormattedLine, bool> isWide, Func<FormattedLine, int> columnOf)
    {
        var longest = lines.Max(widthOf);
        var shorter = lines.Where(line => widthOf(line) < longest).ToList();
        var shared = new HashSet<int>(lines.GroupBy(columnOf).Where(same => same.Select(widthOf).Distinct().Skip(1).Any()).Select(same => same.Key));
        var linedUp = shorter.Count(line => isWide(line) && shared.Contains(columnOf(line)));
        return linedUp * 2 > shorter.Count && shorter.All(line => longest - widthOf(line) <= MaxPadding) ? longest : null;
    }

    private static IEnumerable<List<FormattedLine>> Neighbours(List<FormattedLine> lines, Func<FormattedLine, int> widthOf)
    {
        var start = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i == lines.Count || widthOf(lines[i]) != widthOf(lines[start]))
            {
                yield return lines.GetRange(start, i - start);
                start = i;
            }
        }
    }

    private static bool IsOverSeveralLines(FormattedLine line) =>
        line.Tail.IndexOf('\n') >= 0 || line.Words.Any(word => word.Text.IndexOf('\n') >= 0);
}
