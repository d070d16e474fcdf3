namespace NginxConf.Compiler.Values.Patterns;

/// <content>Backslash sequences that stand for one byte.</content>
internal sealed partial class PatternParser
{
    /// <summary>Reads a backslash sequence for one byte, inside a class or outside.</summary>
    private char ReadCharacter()
    {
        _position++;
        if (_position == text.Length)
        {
            throw PatternException.Invalid("\\ at end of pattern", _position);
        }

        var c = text[_position++];
        switch (c)
        {
            case 'a':
                return '\a';
            case 'e':
                return '\x1B';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'c':
                return ReadControl();
            case 'o':
                return ReadBracedOctal();
            case 'x':
                return ReadHexadecimal();
            case >= '0' and <= '7':
                _position--;
                return ReadOctal();
            case '8' or '9':
                return c;
            case 'l' or 'L' or 'u' or 'U' or 'F':
                throw PatternException.Invalid("PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u", _position);
            default:
                return ByteSet.IsLetter(c)
                    ? throw PatternException.Invalid("unrecognized character follows \\", _position - 1)
                    : c;
        }
    }

    /// <summary><c>\cA</c></summary>
    private char ReadControl()
    {
        if (_position == text.Length)
        {
            throw PatternException.Invalid("\\c at end of pattern", _position);
        }

        var c = text[_position];
        if (c is < ' ' or > '~')
        {
            throw PatternException.Invalid("\\c must be followed by a printable ASCII character", _position);
        }

        _position++;
        return (char)((c is >= 'a' and <= 'z' ? c - 0x20 : c) ^ 0x40);
    }

    private char ReadOctal()
    {
        var value = 0;
        for (var i = 0; i < 3 && PeekAt(0) is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + (text[_position++] - '0');
        }

        return value <= 0xFF
            ? (char)value
            : throw PatternException.Invalid("octal value is greater than \\377 in 8-bit non-UTF-8 mode", _position);
    }

    /// <summary><c>\x</c> with up to two digits, or <c>\x{...}</c>.</summary>
    private char ReadHexadecimal()
    {
        if (PeekAt(0) == '{')
        {
            return ReadBraced(16, "non-hex character in \\x{} (closing brace missing?)");
        }

        var value = 0;
        for (var i = 0; i < 2 && DigitValue(PeekAt(0)) < 16; i++)
        {
            value = (value * 16) + DigitValue(text[_position++]);
        }

        return (char)value;
    }

    private char ReadBracedOctal() => PeekAt(0) == '{'
        ? ReadBraced(8, "non-octal character in \\o{} (closing brace missing?)")
        : throw PatternException.Invalid("missing opening brace after \\o", _position);

    private char ReadBraced(int radix, string malformed)
    {
        _position++;
        if (PeekAt(0) == '}')
        {
            throw PatternException.Invalid("digits missing in \\x{} or \\o{} or \\N{U+}", _position);
        }

        var value = 0;
        while (DigitValue(PeekAt(0)) < radix)
        {
            value = (value * radix) + DigitValue(text[_position++]);
            if (value > 0xFF)
            {
                throw PatternException.Invalid("character code point value in \\x{} or \\o{} is too large", _position);
            }
        }

        Expect('}', malformed, _position == text.Length ? _position - 1 : _position);
        return (char)value;
    }

    private static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
