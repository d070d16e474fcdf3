namespace NginxConf.Compiler.Values.Patterns;

/// <summary>
/// Reads PCRE2 syntax (release 10.42, bytes, C locale) into nodes. The text has one character per byte.
/// </summary>
/// <remarks>
/// Source: pcre2pattern(3); details, messages and error offsets as libpcre2-8 shows them. Other parts of the class read
/// groups, escapes and classes.
/// </remarks>
internal sealed partial class PatternParser(string text)
{
    private const int MaximumDepth = 250;

    private readonly List<PatternGroup> _names = [];
    private readonly List<PatternReference> _references = [];
    private readonly HashSet<int> _openGroups = [];
    private int _position;
    private int _depth;

    /// <summary>The number of capturing groups so far.</summary>
    public int GroupCount { get; private set; }

    public IReadOnlyList<PatternGroup> Names => _names;

    public PatternNode Parse(bool ignoreCase)
    {
        var options = new PatternOptions { IgnoreCase = ignoreCase };
        var node = ParseAlternation(ref options);
        if (_position < text.Length)
        {
            throw PatternException.Invalid("unmatched closing parenthesis", _position);
        }

        CheckReferences();
        return node;
    }

    /// <summary>Reads branches up to the closing parenthesis or the end. Options set inside stay set for later branches.</summary>
    private PatternNode ParseAlternation(ref PatternOptions options)
    {
        if (++_depth > MaximumDepth)
        {
            throw PatternException.Invalid("parentheses are too deeply nested", _position);
        }

        var branches = new List<PatternNode> { ParseSequence(ref options) };
        while (_position < text.Length && text[_position] == '|')
        {
            _position++;
            branches.Add(ParseSequence(ref options));
        }

        _depth--;
        return branches.Count == 1 ? branches[0] : new AlternationNode(branches);
    }

    private PatternNode ParseSequence(ref PatternOptions options)
    {
        var items = new List<PatternNode>();
        var repeatable = false;
        while (_position < text.Length && text[_position] is not ('|' or ')'))
        {
            if (SkipIgnored(options))
            {
                continue;
            }

            if (IsQuantifier(out var minimum, out var maximum, out var length))
            {
                Repeat(items, repeatable, options, minimum, maximum, length);
                repeatable = false;
                continue;
            }

            var count = items.Count;
            ReadItem(items, ref options, ref repeatable);
            if (items.Count > count)
            {
                repeatable = items[items.Count - 1] is not AnchorNode;
            }
        }

        return items.Count == 1 ? items[0] : new SequenceNode(items);
    }

    /// <summary>Reads one item and appends what it stands for: nothing, one node, or the bytes of a quotation.</summary>
    private void ReadItem(List<PatternNode> items, ref PatternOptions options, ref bool repeatable)
    {
        var c = text[_position];
        switch (c)
        {
            case '\\':
                ReadEscapedItem(items, options);
                break;
            case '(':
                var group = ReadGroup(ref options);
                if (group is null)
                {
                    repeatable = false;
                }
                else
                {
                    items.Add(group);
                }

                break;
            case '[':
                items.Add(new SetNode(ReadClass(options)));
                break;
            case '.':
                _position++;
                items.Add(new SetNode(options.DotAll ? ByteSet.All : ByteSet.NewLine.Not()));
                break;
            case '^':
                _position++;
                items.Add(new AnchorNode(options.MultiLine ? AnchorKind.LineStart : AnchorKind.Start));
                break;
            case '$':
                _position++;
                items.Add(new AnchorNode(options.MultiLine ? AnchorKind.LineEnd : AnchorKind.EndOrFinalNewLine));
                break;
            default:
                _position++;
                items.Add(Literal(c, options));
                break;
        }
    }

    private static SetNode Literal(char c, PatternOptions options)
    {
        var set = ByteSet.Of(c);
        return new SetNode(options.IgnoreCase ? set.FoldCase() : set);
    }

    /// <summary>Skips a comment, or white space in extended mode; neither comes between an item and its quantifier.</summary>
    private bool SkipIgnored(PatternOptions options)
    {
        if (StartsWith("(?#"))
        {
            var end = text.IndexOf(')', _position);
            _position = end >= 0 ? end + 1 : throw PatternException.Invalid("missing ) after (?# comment", text.Length);
            return true;
        }

        if (!options.Extended)
        {
            return false;
        }

        if (ByteSet.Space.Contains(text[_position]))
        {
            _position++;
            return true;
        }

        if (text[_position] == '#')
        {
            var end = text.IndexOf('\n', _position);
            _position = end >= 0 ? end + 1 : text.Length;
            return true;
        }

        return false;
    }

    private bool StartsWith(string what) => string.CompareOrdinal(text, _position, what, 0, what.Length) == 0;
}
