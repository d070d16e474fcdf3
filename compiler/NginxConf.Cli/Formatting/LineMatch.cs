namespace NginxConf.Cli.Formatting;

/// <summary>
/// Finds which lines of two texts belong together: lines that occur once in both are anchors where they keep their order
/// ("patience diff"), and what lies between two anchors is matched in the same way. Fast for any input; not always minimal.
/// </summary>
internal static class LineMatch
{
    /// <summary>For each line of the old text the index of its partner in the new one, or -1; partners ascend.</summary>
    public static int[] Find(string[] before, string[] after)
    {
        var partners = new int[before.Length];
        Array.Fill(partners, -1);
        var pending = new Stack<Region>([new Region(0, before.Length, 0, after.Length)]);
        while (pending.TryPop(out var region))
        {
            region = MatchEnds(region, before, after, partners);
            if (region.IsEmpty)
            {
                continue;
            }

            var anchors = FindAnchors(region, before, after);
            var (start, afterStart) = (region.Start, region.AfterStart);
            foreach (var (line, afterLine) in anchors)
            {
                partners[line] = afterLine;
                pending.Push(new Region(start, line, afterStart, afterLine));
                (start, afterStart) = (line + 1, afterLine + 1);
            }

            if (anchors.Count > 0)
            {
                pending.Push(new Region(start, region.End, afterStart, region.AfterEnd));
            }
        }

        return partners;
    }

    private static Region MatchEnds(Region region, string[] before, string[] after, int[] partners)
    {
        var (start, end, afterStart, afterEnd) = region;
        while (start < end && afterStart < afterEnd && before[start] == after[afterStart])
        {
            partners[start++] = afterStart++;
        }

        while (start < end && afterStart < afterEnd && before[end - 1] == after[afterEnd - 1])
        {
            partners[--end] = --afterEnd;
        }

        return new Region(start, end, afterStart, afterEnd);
    }

    private static List<(int Line, int AfterLine)> FindAnchors(Region region, string[] before, string[] after)
    {
        var known = Unique(before, region.Start, region.End);
        var candidates = Unique(after, region.AfterStart, region.AfterEnd)
            .Where(pair => pair.Value >= 0 && known.GetValueOrDefault(pair.Key, -1) >= 0)
            .Select(pair => (Line: known[pair.Key], AfterLine: pair.Value))
            .OrderBy(pair => pair.Line)
            .ToList();
        return LongestAscending(candidates);
    }

    /// <summary>The index of each line; -1 for a line that occurs twice.</summary>
    private static Dictionary<string, int> Unique(string[] lines, int start, int end)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = start; i < end; i++)
        {
            indexes[lines[i]] = indexes.ContainsKey(lines[i]) ? -1 : i;
        }

        return indexes;
    }

    /// <summary>The longest choice of pairs that ascends on both sides (patience sorting).</summary>
    private static List<(int Line, int AfterLine)> LongestAscending(List<(int Line, int AfterLine)> pairs)
    {
        var piles = new List<int>();
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var pile = FindPile(piles, pairs, pairs[i].AfterLine);
            previous[i] = pile > 0 ? piles[pile - 1] : -1;
            if (pile == piles.Count)
            {
                piles.Add(i);
            }
            else
            {
                piles[pile] = i;
            }
        }

        var chosen = new List<(int Line, int AfterLine)>();
        for (var i = piles.Count > 0 ? piles[^1] : -1; i >= 0; i = previous[i])
        {
            chosen.Add(pairs[i]);
        }

        chosen.Reverse();
        return chosen;
    }

    private static int FindPile(List<int> piles, List<(int Line, int AfterLine)> pairs, int afterLine)
    {
        var (low, high) = (0, piles.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs[piles[middle]].AfterLine < afterLine ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private readonly record struct Region(int Start, int End, int AfterStart, int AfterEnd)
    {
        public bool IsEmpty => Start == End || AfterStart == AfterEnd;
    }
}
