namespace NginxConf.Compiler.Values.Patterns;

/// <content>Backslash sequences outside of classes.</content>
internal sealed partial class PatternParser
{
    private const int MaximumGroup = 65535;
    private const string NoSuchGroup = "reference to non-existent subpattern";

    /// <summary>Reads a backslash sequence outside of a class.</summary>
    private void ReadEscapedItem(List<PatternNode> items, PatternOptions options)
    {
        if (StartsWith("\\Q"))
        {
            ReadQuotation(items, options);
        }
        else if (!SkipEmptyQuotation())
        {
            items.Add(ReadEscape(options));
        }
    }

    /// <summary>Skips an <c>\E</c> that ends nothing, or <c>\Q\E</c>.</summary>
    private bool SkipEmptyQuotation()
    {
        var length = StartsWith("\\E") ? 2 : StartsWith("\\Q\\E") ? 4 : 0;
        _position += length;
        return length > 0;
    }

    /// <summary><c>\Q...\E</c>: every byte stands for itself; without <c>\E</c> up to the end.</summary>
    private void ReadQuotation(List<PatternNode> items, PatternOptions options)
    {
        _position += 2;
        var end = text.IndexOf("\\E", _position, StringComparison.Ordinal);
        var last = end < 0 ? text.Length : end;
        for (; _position < last; _position++)
        {
            items.Add(Literal(text[_position], options));
        }

        _position = end < 0 ? last : end + 2;
    }

    private PatternNode ReadEscape(PatternOptions options)
    {
        var c = PeekAt(1);
        if (ByteClass(c) is { } set)
        {
            _position += 2;
            return new SetNode(set);
        }

        switch (c)
        {
            case 'A' or 'G':
                return Anchor(AnchorKind.Start);
            case 'z':
                return Anchor(AnchorKind.End);
            case 'Z':
                return Anchor(AnchorKind.EndOrFinalNewLine);
            case 'b':
                return Anchor(AnchorKind.WordBoundary);
            case 'B':
                return Anchor(AnchorKind.NotWordBoundary);
            case 'C':
                _position += 2;
                return new SetNode(ByteSet.All);
            case 'N':
                return ReadNotNewLine();
            case 'R' or 'K' or 'X' or 'p' or 'P' or 'h' or 'H' or 'v' or 'V':
                throw Untranslatable(c);
            case 'g':
                return ReadBackReference(options);
            case 'k':
                return ReadNamedBackReference(options);
            case >= '1' and <= '9':
                return ReadNumberedEscape(options);
            default:
                return Literal(ReadCharacter(), options);
        }
    }

    private AnchorNode Anchor(AnchorKind kind)
    {
        _position += 2;
        return new AnchorNode(kind);
    }

    /// <summary>
    /// Sequences without an exact translation: Unicode properties; <c>\K</c>; and those whose bytes 0x85 and 0xA0 PCRE's
    /// optimiser does not take into account, so that <c>\S*\h</c> does not match what <c>\S*[\h]</c> does.
    /// </summary>
    private static PatternException Untranslatable(char letter) => PatternException.Unsupported($"\"\\{letter}\"");

    /// <summary>The classes that are written with one letter, inside brackets as well as outside.</summary>
    private static ByteSet? ByteClass(char letter) => letter switch
    {
        'd' => ByteSet.Digits,
        'D' => ByteSet.Digits.Not(),
        'w' => ByteSet.Word,
        'W' => ByteSet.Word.Not(),
        's' => ByteSet.Space,
        'S' => ByteSet.Space.Not(),
        _ => null,
    };

    private SetNode ReadNotNewLine()
    {
        RefuseNamedCharacter();
        _position += 2;
        return new SetNode(ByteSet.NewLine.Not());
    }

    private void RefuseNamedCharacter()
    {
        if (StartsWith("\\N{"))
        {
            throw PatternException.Unsupported("\"\\N{\"");
        }
    }

    /// <summary><c>\1</c> is a reference; with more digits it is one when so many groups were opened, else octal.</summary>
    private PatternNode ReadNumberedEscape(PatternOptions options)
    {
        var start = _position++;
        var first = text[_position];
        var number = ReadNumber();
        if (number < 10 || first >= '8' || number <= GroupCount)
        {
            return Reference(new PatternReference(CheckNumber(number), string.Empty, _position - 1), options);
        }

        _position = start;
        return Literal(ReadCharacter(), options);
    }

    /// <summary><c>\g1</c>, <c>\g{1}</c>, <c>\g{-1}</c>, <c>\g{name}</c>.</summary>
    private BackReferenceNode ReadBackReference(PatternOptions options)
    {
        const string Malformed =
            "\\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number";
        _position += 2;
        if (PeekAt(0) is '<' or '\'')
        {
            throw PatternException.Unsupported("recursion");
        }

        var start = _position;
        var braced = PeekAt(0) == '{';
        _position += braced ? 1 : 0;
        var hasSign = PeekAt(0) is '+' or '-';
        if (braced && PeekAt(hasSign ? 1 : 0) is not (>= '0' and <= '9'))
        {
            return Reference(ReadNamedReference('}'), options);
        }

        var sign = hasSign ? text[_position++] : '\0';
        if (PeekAt(0) is not (>= '0' and <= '9'))
        {
            throw PatternException.Invalid(Malformed, hasSign ? start : _position);
        }

        var number = CheckNumber(ReadNumber());
        if (hasSign && number == 0)
        {
            throw PatternException.Invalid("a relative value of zero is not allowed", braced ? start : _position);
        }

        number = sign switch { '-' => GroupCount - number + 1, '+' => GroupCount + number, _ => number };
        if (hasSign && number <= 0)
        {
            throw PatternException.Invalid(NoSuchGroup, braced ? start : _position);
        }

        if (braced && PeekAt(0) != '}')
        {
            throw PatternException.Invalid(Malformed, start);
        }

        _position += braced ? 1 : 0;
        return number > 0
            ? Reference(new PatternReference(number, string.Empty, _position - 1), options)
            : throw PatternException.Invalid(NoSuchGroup, _position);
    }

    private BackReferenceNode ReadNamedBackReference(PatternOptions options)
    {
        _position += 2;
        var terminator = PeekAt(0) switch { '{' => '}', '<' => '>', '\'' => '\'', _ => '\0' };
        if (terminator == '\0')
        {
            throw PatternException.Invalid(
                "\\k is not followed by a braced, angle-bracketed, or quoted name", _position);
        }

        _position++;
        return Reference(ReadNamedReference(terminator), options);
    }

    private BackReferenceNode Reference(PatternReference reference, PatternOptions options)
    {
        if (options.IgnoreCase)
        {
            // .NET folds all letters of Latin-1, PCRE those of ASCII.
            throw PatternException.Unsupported("a back reference without regard to case");
        }

        if (_openGroups.Contains(reference.Number > 0 ? reference.Number : NumberOfName(reference.Name)))
        {
            throw PatternException.Unsupported("a reference to a group from inside that group");
        }

        _references.Add(reference);
        return new BackReferenceNode(reference);
    }

    /// <summary>Reads digits; a number beyond PCRE's limit stays beyond it.</summary>
    private int ReadNumber()
    {
        var number = 0;
        while (PeekAt(0) is >= '0' and <= '9')
        {
            number = Math.Min((number * 10) + (text[_position++] - '0'), MaximumGroup + 1);
        }

        return number;
    }

    private int CheckNumber(int number) =>
        number <= MaximumGroup ? number : throw PatternException.Invalid("subpattern number is too big", _position);
}
