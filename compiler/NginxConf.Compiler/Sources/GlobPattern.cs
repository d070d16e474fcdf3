namespace NginxConf.Compiler.Sources;

/// <summary>
/// One path segment of an <c>include</c> pattern, by the rules of glob(3): <c>*</c>, <c>?</c>, <c>[a-z]</c>,
/// <c>[!a-z]</c>, a backslash before a literal character; a wildcard does not match a leading dot.
/// </summary>
public sealed class GlobPattern(string pattern)
{
    private static readonly char[] s_wildcards = ['*', '?', '['];

    /// <summary>True when an <c>include</c> with this path is a pattern for nginx and not the name of one file.</summary>
    public static bool HasWildcard(string path) => path.IndexOfAny(s_wildcards) >= 0;

    public bool Matches(string name)
    {
        if (name.StartsWith(".", StringComparison.Ordinal) && !pattern.StartsWith(".", StringComparison.Ordinal)
            && !pattern.StartsWith("\\.", StringComparison.Ordinal))
        {
            return false;
        }

        // The usual walk with one point of return: the last star takes one character more on each failure.
        var (p, n, star, starName) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                starName = n;
            }
            else if (MatchOne(name[n], p, out var next))
            {
                p = next;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++starName;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private bool MatchOne(char c, int p, out int next)
    {
        next = p + 1;
        if (p >= pattern.Length)
        {
            return false;
        }

        switch (pattern[p])
        {
            case '?':
                return true;
            case '[' when FindClass(p, out var end):
                next = end + 1;
                return ClassMatches(c, p + 1, end);
            case '\\' when p + 1 < pattern.Length:
                next = p + 2;
                return pattern[p + 1] == c;
            default:
                return pattern[p] == c;
        }
    }

    /// <summary>A <c>]</c> directly behind the opening bracket (or its <c>!</c>) is a member, not the end.</summary>
    private bool FindClass(int open, out int close)
    {
        var first = open + 1;
        if (first < pattern.Length && pattern[first] is '!' or '^')
        {
            first++;
        }

        close = first + 1 < pattern.Length ? pattern.IndexOf(']', first + 1) : -1;
        return close >= 0;
    }

    private bool ClassMatches(char c, int start, int end)
    {
        var negated = pattern[start] is '!' or '^';
        var found = false;
        for (var i = negated ? start + 1 : start; i < end; i++)
        {
            var low = pattern[i];
            var high = low;
            if (i + 2 < end && pattern[i + 1] == '-')
            {
                high = pattern[i + 2];
                i += 2;
            }

            found |= c >= low && c <= high;
        }

        return found != negated;
    }
}
