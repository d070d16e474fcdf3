namespace NginxConf.Compiler.Values.Patterns;

/// <content>Character classes in brackets.</content>
internal sealed partial class PatternParser
{
    private const string InvalidRange = "invalid range in character class";

    /// <summary>True between <c>\Q</c> and <c>\E</c> of a class.</summary>
    private bool _quoted;

    /// <summary>Reads a class with its brackets.</summary>
    private ByteSet ReadClass(PatternOptions options)
    {
        RefuseClassSyntaxOutside();
        _position++;
        var negated = PeekAt(0) == '^';
        _position += negated ? 1 : 0;
        var set = ReadMembers(options);
        set = options.IgnoreCase ? set.FoldCase() : set;
        return negated ? set.Not() : set;
    }

    /// <summary>Reads up to the closing bracket, which stands for itself at the start.</summary>
    private ByteSet ReadMembers(PatternOptions options)
    {
        var set = new ByteSet();
        char? rangeStart = null;
        var inRange = false;
        var first = true;
        while (true)
        {
            SkipIgnoredInClass(options);
            if (_position == text.Length)
            {
                // PCRE reads an ended quotation at the start of a class as a broken escape.
                throw PatternException.Invalid(
                    first && text.EndsWith("\\E", StringComparison.Ordinal)
                        ? "\\ at end of pattern"
                        : "missing terminating ] for character class",
                    _position);
            }

            if (!_quoted && !first && text[_position] == ']')
            {
                _position++;
                return inRange ? set.Or(ByteSet.Of('-')) : set;
            }

            first = false;
            if (!_quoted && text[_position] == '-' && rangeStart is not null && !inRange)
            {
                _position++;
                inRange = true;
                continue;
            }

            if (ReadNamedClass(inRange) is { } named)
            {
                set = set.Or(named);
                rangeStart = null;
                continue;
            }

            var c = ReadMember();
            if (!inRange)
            {
                set = set.Or(ByteSet.Of(c));
                rangeStart = c;
                continue;
            }

            set = c >= rangeStart
                ? set.Or(ByteSet.Range(rangeStart.Value, c))
                : throw PatternException.Invalid("range out of order in character class", _position - 1);
            (rangeStart, inRange) = (null, false);
        }
    }

    private void SkipIgnoredInClass(PatternOptions options)
    {
        while (true)
        {
            if (StartsWith("\\E"))
            {
                _position += 2;
                _quoted = false;
            }
            else if (!_quoted && StartsWith("\\Q"))
            {
                _position += 2;
                _quoted = true;
            }
            else if (!_quoted && options.ExtendedMore && PeekAt(0) is ' ' or '\t')
            {
                _position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>One byte of a class.</summary>
    private char ReadMember()
    {
        if (_quoted || text[_position] != '\\')
        {
            return text[_position++];
        }

        if (PeekAt(1) is not ('b' or 'g'))
        {
            return ReadCharacter();
        }

        _position += 2;
        return text[_position - 1] == 'b' ? '\b' : 'g';
    }

    /// <summary><c>\d</c> and its like or <c>[:alpha:]</c>, which cannot be the ends of a range; null when there is none.</summary>
    private ByteSet? ReadNamedClass(bool inRange)
    {
        if (_quoted)
        {
            return null;
        }

        ByteSet? set = null;
        if (text[_position] == '[' && PeekAt(1) is ':' or '.' or '=' && PosixEnd(_position + 1) is >= 0 and var end)
        {
            set = ReadPosixClass(end, inRange);
        }
        else if (text[_position] == '\\')
        {
            set = ReadEscapedClass(inRange);
        }

        if (set is not null && PeekAt(0) == '-' && _position < text.Length - 1 && PeekAt(1) != ']')
        {
            throw PatternException.Invalid(InvalidRange, _position);
        }

        return set;
    }

    private ByteSet? ReadEscapedClass(bool inRange)
    {
        var letter = PeekAt(1);
        if (letter is 'p' or 'P' or 'h' or 'H' or 'v' or 'V')
        {
            throw Untranslatable(letter);
        }

        RefuseNamedCharacter();
        var set = ByteClass(letter);
        if (set is null && letter is not ('A' or 'B' or 'C' or 'G' or 'K' or 'N' or 'R' or 'X' or 'Z' or 'k' or 'z'))
        {
            return null;
        }

        if (letter is not ('B' or 'R' or 'X') && inRange)
        {
            throw PatternException.Invalid(InvalidRange, _position + 2);
        }

        if (set is null)
        {
            throw letter == 'N'
                ? PatternException.Invalid("\\N is not supported in a class", _position + 2)
                : PatternException.Invalid("escape sequence is invalid in character class", _position + 1);
        }

        _position += 2;
        return set;
    }
}
