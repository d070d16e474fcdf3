using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Values.Patterns;

/// <summary>Recognises patterns that are the same as a plain test of the text's start, end or content.</summary>
internal static class ShapeFinder
{
    private const int MaximumWords = 64;

    /// <summary>The shape of a pattern, or null when it needs a regex.</summary>
    public static PatternShape? Find(PatternNode root)
    {
        var items = (root is SequenceNode sequence ? sequence.Items : [root]).ToList();
        var atStart = TakeAnchor(items, 0, AnchorKind.Start, AnchorKind.Start) is not null;
        var atEnd = TakeAnchor(items, items.Count - 1, AnchorKind.End, AnchorKind.EndOrFinalNewLine);
        DropFreeEnds(items, atStart, atEnd is not null);

        // A pattern that ignores case would also fit as a list of all spellings; the folded form is the readable one.
        return Words(items, ignoreCase: true) is { } folded ? Shape(folded, folded.Any(word => word.Any(ByteSet.IsLetter)))
            : Words(items, ignoreCase: false) is { } exact ? Shape(exact, false)
            : null;

        PatternShape Shape(List<string> words, bool ignoreCase) => new(
            (atStart, atEnd) switch
            {
                (true, not null) => PatternShapeKind.Exact,
                (true, null) => PatternShapeKind.Prefix,
                (false, not null) => PatternShapeKind.Suffix,
                _ => PatternShapeKind.Contains,
            },
            words.Distinct(StringComparer.Ordinal).ToEquatableArray(),
            ignoreCase,
            atEnd == AnchorKind.EndOrFinalNewLine);
    }

    private static AnchorKind? TakeAnchor(List<PatternNode> items, int index, AnchorKind a, AnchorKind b)
    {
        if (index < 0 || index >= items.Count || items[index] is not AnchorNode anchor || (anchor.Kind != a && anchor.Kind != b))
        {
            return null;
        }

        items.RemoveAt(index);
        return anchor.Kind;
    }

    /// <summary>Where a side is not anchored, a <c>.*</c> there changes nothing: it may match nothing.</summary>
    private static void DropFreeEnds(List<PatternNode> items, bool atStart, bool atEnd)
    {
        while (!atStart && items.Count > 0 && MayBeLeftOut(items[0]))
        {
            items.RemoveAt(0);
        }

        while (!atEnd && items.Count > 0 && MayBeLeftOut(items[items.Count - 1]))
        {
            items.RemoveAt(items.Count - 1);
        }
    }

    /// <summary>A repeated set that may match nothing. (A group is kept: it could hold what shapes do not know.)</summary>
    private static bool MayBeLeftOut(PatternNode node) => node switch
    {
        RepeatNode { Minimum: 0, Body: SetNode, Mode: not RepeatMode.Possessive } => true,
        GroupNode { Kind: GroupKind.Plain or GroupKind.Capture } group => MayBeLeftOut(group.Body),
        _ => false,
    };

    /// <summary>Every text that the items match, when these are few; null otherwise.</summary>
    private static List<string>? Words(IReadOnlyList<PatternNode> items, bool ignoreCase)
    {
        var words = new List<string> { string.Empty };
        foreach (var item in items)
        {
            if (Words(item, ignoreCase) is not { } next || words.Count * next.Count > MaximumWords)
            {
                return null;
            }

            words = words.SelectMany(word => next, (word, tail) => word + tail).ToList();
        }

        return words;
    }

    private static List<string>? Words(PatternNode node, bool ignoreCase) => node switch
    {
        SetNode set => Letters(set.Bytes, ignoreCase),
        SequenceNode sequence => Words(sequence.Items, ignoreCase),
        GroupNode { Kind: GroupKind.Plain or GroupKind.Capture } group => Words(group.Body, ignoreCase),
        AlternationNode alternation => Union(alternation.Branches, ignoreCase),
        RepeatNode { Minimum: 0, Maximum: 1, Mode: not RepeatMode.Possessive } optional =>
            Words(optional.Body, ignoreCase) is { } words ? [.. words, string.Empty] : null,
        _ => null,
    };

    private static List<string>? Union(IReadOnlyList<PatternNode> branches, bool ignoreCase)
    {
        var all = new List<string>();
        foreach (var branch in branches)
        {
            if (Words(branch, ignoreCase) is not { } words)
            {
                return null;
            }

            all.AddRange(words);
        }

        return all.Count <= MaximumWords ? all : null;
    }

    /// <summary>
    /// The members of a small set; without case, a letter must be there in both cases and is given in lower case.
    /// Only ASCII, so that a word has one reading as text and as bytes.
    /// </summary>
    private static List<string>? Letters(ByteSet set, bool ignoreCase)
    {
        var members = set.Members.ToArray();
        if (members.Length is 0 or > 4 || members.Any(c => c > '~'))
        {
            return null;
        }

        if (!ignoreCase)
        {
            return members.Select(c => c.ToString()).ToList();
        }

        return members.All(c => !ByteSet.IsLetter(c) || set.Contains((char)(c ^ 0x20)))
            ? members.Select(c => c.ToString().ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList()
            : null;
    }
}
