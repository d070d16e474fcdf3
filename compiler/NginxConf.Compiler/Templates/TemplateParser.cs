using System.Text;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Templates;

/// <summary>Reads complex values: <c>$name</c>, <c>${name}</c>, <c>$1</c> to <c>$9</c>; every other character is literal.</summary>
/// <remarks>There is no way to write a literal dollar sign, and a name is letters, digits and underscores of ASCII.</remarks>
internal sealed class TemplateParser(string text)
{
    private readonly List<TemplatePart> _parts = [];
    private readonly StringBuilder _literal = new();
    private int _position;

    public static ParsedValue Parse(string text) => new TemplateParser(text).Parse();

    private ParsedValue Parse()
    {
        while (_position < text.Length)
        {
            var c = text[_position++];
            if (c != '$')
            {
                _literal.Append(c);
                continue;
            }

            if (ReadReference() is { } error)
            {
                return error;
            }
        }

        Flush();
        return new Template(_parts.ToEquatableArray());
    }

    /// <summary>Reads what follows a dollar sign.</summary>
    private ValueError? ReadReference()
    {
        if (_position < text.Length && text[_position] is >= '1' and <= '9')
        {
            Flush();
            _parts.Add(new CapturePart(text[_position++] - '0'));
            return null;
        }

        var braced = _position < text.Length && text[_position] == '{';
        var start = braced ? ++_position : _position;
        while (_position < text.Length && IsNameCharacter(text[_position]))
        {
            _position++;
        }

        var name = text.Substring(start, _position - start);
        var isCut = start == text.Length;
        if (braced && !isCut && (_position == text.Length || text[_position++] != '}'))
        {
            return ValueError.Invalid($"the closing bracket in \"{name}\" variable is missing");
        }

        if (name.Length == 0)
        {
            return ValueError.Invalid("invalid variable name");
        }

        Flush();
        _parts.Add(new VariablePart(name.ToLowerInvariant()));
        return null;
    }

    private void Flush()
    {
        if (_literal.Length > 0)
        {
            _parts.Add(new LiteralPart(_literal.ToString()));
            _literal.Clear();
        }
    }

    private static bool IsNameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
