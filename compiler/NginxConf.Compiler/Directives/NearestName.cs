namespace NginxConf.Compiler.Directives;

/// <summary>Finds the candidate that a misspelt name is closest to, by Damerau-Levenshtein distance.</summary>
internal static class NearestName
{
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        // One typing error for every four letters: beyond that a suggestion confuses more than it helps.
        var limit = Math.Max(1, name.Length / 4);
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
            {
                continue;
            }

            var distance = Distance(name, candidate);
            var isNearer = distance < limit || (distance == limit && (best is null || string.CompareOrdinal(candidate, best) < 0));
            if (isNearer)
            {
                best = candidate;
                limit = distance;
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
