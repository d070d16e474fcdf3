namespace NginxConf.Compiler.Values.Patterns;

/// <content>Quantifiers.</content>
internal sealed partial class PatternParser
{
    private const int MaximumRepeat = 65535;

    /// <summary>True when a quantifier, without its <c>?</c> or <c>+</c>, is at the position.</summary>
    private bool IsQuantifier(out int minimum, out int? maximum, out int length)
    {
        (minimum, maximum, length) = text[_position] switch
        {
            '*' => (0, (int?)null, 1),
            '+' => (1, null, 1),
            '?' => (0, 1, 1),
            '{' => ReadCounts(),
            _ => (0, null, 0),
        };
        return length > 0;
    }

    /// <summary><c>{2}</c>, <c>{2,}</c>, <c>{2,4}</c>; anything else after a brace is literal text, and has length 0 here.</summary>
    private (int Minimum, int? Maximum, int Length) ReadCounts()
    {
        var end = text.IndexOf('}', _position);
        var inside = end < 0 ? string.Empty : text.Substring(_position + 1, end - _position - 1);
        var comma = inside.IndexOf(',');
        var first = comma < 0 ? inside : inside.Substring(0, comma);
        var second = comma < 0 ? first : inside.Substring(comma + 1);
        if (!IsDigits(first) || (second.Length > 0 && !IsDigits(second)))
        {
            RefuseNewerCounts(inside);
            return (0, null, 0);
        }

        var minimum = ReadCount(first, _position + 1);
        int? maximum = second.Length == 0 ? null : ReadCount(second, end - second.Length);
        if (maximum < minimum)
        {
            throw PatternException.Invalid("numbers out of order in {} quantifier", end);
        }

        return (minimum, maximum, end + 1 - _position);
    }

    private static int ReadCount(string digits, int offset)
    {
        var count = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            count = (count * 10) + (digits[i] - '0');
            if (count > MaximumRepeat)
            {
                throw PatternException.Invalid("number too big in {} quantifier", offset + i + 1);
            }
        }

        return count;
    }

    /// <summary>PCRE2 10.43 reads <c>{,3}</c> and <c>{ 1, 2 }</c> as quantifiers, older releases as text.</summary>
    private static void RefuseNewerCounts(string inside)
    {
        if (inside.Any(c => c is >= '0' and <= '9') && inside.All(c => c is (>= '0' and <= '9') or ',' or ' ' or '\t')
            && inside.Count(c => c == ',') <= 1)
        {
            throw PatternException.Unsupported($"\"{{{inside}}}\", which releases of PCRE read differently,");
        }
    }

    private void Repeat(List<PatternNode> items, bool repeatable, PatternOptions options, int minimum, int? maximum, int length)
    {
        _position += length;
        if (!repeatable)
        {
            throw PatternException.Invalid("quantifier does not follow a repeatable item", _position - 1);
        }

        var body = items[items.Count - 1];
        if (body is GroupNode { Kind: not (GroupKind.Plain or GroupKind.Capture or GroupKind.Atomic) })
        {
            throw PatternException.Unsupported("a repeated assertion");
        }

        items[items.Count - 1] = new RepeatNode(body, minimum, maximum, ReadMode(options));
    }

    /// <summary>The suffix of a quantifier, which comments may come before.</summary>
    private RepeatMode ReadMode(PatternOptions options)
    {
        while (_position < text.Length && (SkipIgnored(options) || SkipEmptyQuotation()))
        {
        }

        var suffix = _position < text.Length ? text[_position] : '\0';
        if (suffix == '+')
        {
            _position++;
            return RepeatMode.Possessive;
        }

        if (suffix == '?')
        {
            _position++;
        }

        return (suffix == '?') == options.Ungreedy ? RepeatMode.Greedy : RepeatMode.Lazy;
    }

    private static bool IsDigits(string s) => s.Length > 0 && s.All(c => c is >= '0' and <= '9');
}
