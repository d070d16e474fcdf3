namespace NginxConf.Compiler.Values.Patterns;

/// <content>Backslash sequences outside of classes.</content>
internal sealed partial class PatternParser
{
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
}
