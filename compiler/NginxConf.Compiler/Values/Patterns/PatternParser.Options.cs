namespace NginxConf.Compiler.Values.Patterns;

/// <content>Option settings: <c>(?i)</c>, <c>(?i-s:...)</c>, <c>(?^x)</c>.</content>
internal sealed partial class PatternParser
{
    private GroupNode? ReadOptions(ref PatternOptions options)
    {
        var changed = options;
        var on = true;
        var hyphen = true;
        if (PeekAt(0) == '^')
        {
            _position++;
            hyphen = false;
            changed = new PatternOptions { Ungreedy = options.Ungreedy };
        }

        while (_position < text.Length && text[_position] is not (')' or ':'))
        {
            var letter = text[_position++];
            if (letter != '-')
            {
                changed = Switch(changed, letter, on);
                continue;
            }

            if (!hyphen)
            {
                throw PatternException.Invalid("invalid hyphen in option setting", _position - 1);
            }

            (on, hyphen) = (false, false);
        }

        if (_position == text.Length)
        {
            throw MissingParenthesis();
        }

        if (text[_position++] == ':')
        {
            return ReadBody(GroupKind.Plain, changed);
        }

        options = changed;
        return null;
    }

    private PatternOptions Switch(PatternOptions options, char letter, bool on)
    {
        switch (letter)
        {
            case 'i':
                return options with { IgnoreCase = on };
            case 'm':
                return options with { MultiLine = on };
            case 's':
                return options with { DotAll = on };
            case 'U':
                return options with { Ungreedy = on };
            case 'n':
                return options with { NoAutoCapture = on };
            case 'x':
                var more = PeekAt(0) == 'x';
                _position += more ? 1 : 0;
                return options with { Extended = on, ExtendedMore = on && more };
            case 'J':
                throw PatternException.Unsupported("duplicate group names");
            default:
                throw PatternException.Invalid("unrecognized character after (? or (?-", _position - 1);
        }
    }
}
