namespace NginxConf.Compiler.Values.Patterns;

/// <content>References to groups: <c>\1</c>, <c>\g{-1}</c>, <c>\k&lt;name&gt;</c>.</content>
internal sealed partial class PatternParser
{
    private const int MaximumGroup = 65535;
    private const string NoSuchGroup = "reference to non-existent subpattern";

    /// <summary>Resolves a reference; every reference of a parsed pattern has a group.</summary>
    public int NumberOf(PatternReference reference) =>
        reference.Number > 0 ? reference.Number : NumberOfName(reference.Name);

    /// <summary>The number of a named group; 0 when there is none so far.</summary>
    private int NumberOfName(string name) => _names.FirstOrDefault(n => n.Name == name)?.Number ?? 0;

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

    private void CheckReferences()
    {
        foreach (var reference in _references)
        {
            if (NumberOf(reference) is var number && (number == 0 || number > GroupCount))
            {
                throw PatternException.Invalid(NoSuchGroup, reference.Offset);
            }
        }
    }
}
