namespace NginxConf.Compiler.Values.Patterns;

/// <content>Everything that starts with a parenthesis.</content>
internal sealed partial class PatternParser
{
    private const int MaximumNameLength = 32;

    /// <summary>Reads a group; null for an option setting, which changes <paramref name="options"/> for what follows.</summary>
    private PatternNode? ReadGroup(ref PatternOptions options)
    {
        if (StartsWith("(*"))
        {
            throw PatternException.Unsupported("\"(*\"");
        }

        if (!StartsWith("(?"))
        {
            _position++;
            return options.NoAutoCapture ? ReadBody(GroupKind.Plain, options) : ReadCapture(options, name: null);
        }

        _position += 2;
        var c = _position < text.Length ? text[_position] : throw MissingParenthesis();
        switch (c)
        {
            case ':':
                return ReadBodyAfter(1, GroupKind.Plain, options);
            case '>':
                return ReadBodyAfter(1, GroupKind.Atomic, options);
            case '=':
                return ReadBodyAfter(1, GroupKind.LookAhead, options);
            case '!':
                return ReadBodyAfter(1, GroupKind.NegativeLookAhead, options);
            case '<' when PeekAt(1) == '=':
                return ReadLookBehind(GroupKind.LookBehind, options);
            case '<' when PeekAt(1) == '!':
                return ReadLookBehind(GroupKind.NegativeLookBehind, options);
            case '<' when PeekAt(1) == '*':
            case '*':
                throw PatternException.Unsupported("a non-atomic assertion");
            case '<':
                return ReadNamedCapture('>', options);
            case '\'':
                return ReadNamedCapture('\'', options);
            case 'P':
                return ReadPythonGroup(options);
            case '(':
                throw PatternException.Unsupported("a condition");
            case '|':
                throw PatternException.Unsupported("\"(?|\"");
            case 'R' or '&' or '+' or (>= '0' and <= '9'):
            case '-' when PeekAt(1) is >= '0' and <= '9':
                throw PatternException.Unsupported("recursion");
            case 'C':
                throw PatternException.Unsupported("a callout");
            default:
                return ReadOptions(ref options);
        }
    }

    private GroupNode ReadBodyAfter(int skip, GroupKind kind, PatternOptions options)
    {
        _position += skip;
        return ReadBody(kind, options);
    }

    /// <summary>Reads up to and with the closing parenthesis. Options that are set inside end with the group.</summary>
    private GroupNode ReadBody(GroupKind kind, PatternOptions options, int number = 0)
    {
        var body = ParseAlternation(ref options);
        if (_position == text.Length)
        {
            throw MissingParenthesis();
        }

        _position++;
        return new GroupNode(kind, number, body);
    }

    private GroupNode ReadCapture(PatternOptions options, string? name)
    {
        var number = ++GroupCount;
        if (name is not null)
        {
            if (_names.Any(n => n.Name == name))
            {
                throw PatternException.Invalid("two named subpatterns have the same name (PCRE2_DUPNAMES not set)", _position);
            }

            _names.Add(new PatternGroup(name, number));
        }

        _openGroups.Add(number);
        var group = ReadBody(GroupKind.Capture, options, number);
        _openGroups.Remove(number);
        return group;
    }

    private GroupNode ReadNamedCapture(char terminator, PatternOptions options)
    {
        _position++;
        return ReadCapture(options, ReadName(terminator));
    }

    private PatternNode ReadPythonGroup(PatternOptions options)
    {
        _position++;
        switch (PeekAt(0))
        {
            case '\0' when _position >= text.Length:
                throw MissingParenthesis();
            case '<':
                return ReadNamedCapture('>', options);
            case '=':
                _position++;
                return Reference(ReadNamedReference(')'), options);
            case '>':
                throw PatternException.Unsupported("recursion");
            default:
                throw PatternException.Invalid("unrecognized character after (?P", _position);
        }
    }

    private GroupNode ReadLookBehind(GroupKind kind, PatternOptions options)
    {
        var references = _references.Count;
        var group = ReadBodyAfter(2, kind, options);
        if (_references.Count > references)
        {
            // .NET reads a lookbehind from its end, where the group may have another value.
            throw PatternException.Unsupported("a reference to a group in a lookbehind");
        }

        return LookBehindLength.IsFixed(group.Body)
            ? group
            : throw PatternException.Unsupported("a lookbehind of variable length");
    }

    private PatternReference ReadNamedReference(char terminator)
    {
        var start = _position;
        return new PatternReference(0, ReadName(terminator), start);
    }

    /// <summary>Reads a name and its terminator.</summary>
    private string ReadName(char terminator)
    {
        var start = _position;
        if (PeekAt(0) is >= '0' and <= '9')
        {
            throw PatternException.Invalid("subpattern name must start with a non-digit", _position);
        }

        while (_position < text.Length && ByteSet.Word.Contains(text[_position]))
        {
            _position++;
            if (_position - start > MaximumNameLength)
            {
                throw PatternException.Invalid("subpattern name is too long (maximum 32 code units)", _position);
            }
        }

        if (_position == start)
        {
            throw PatternException.Invalid("subpattern name expected", _position);
        }

        var name = text.Substring(start, _position - start);
        Expect(terminator, "syntax error in subpattern name (missing terminator?)");
        return name;
    }

    private void Expect(char c, string message, int? offset = null)
    {
        if (PeekAt(0) != c)
        {
            throw PatternException.Invalid(message, offset ?? _position);
        }

        _position++;
    }

    private PatternException MissingParenthesis() => PatternException.Invalid("missing closing parenthesis", text.Length);

    private char PeekAt(int distance) => _position + distance < text.Length ? text[_position + distance] : '\0';
}
