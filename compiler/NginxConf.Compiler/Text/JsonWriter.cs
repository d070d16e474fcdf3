using System.Globalization;
using System.Text;

namespace NginxConf.Compiler.Text;

/// <summary>
/// Writes indented JSON (RFC 8259). Characters outside of ASCII stay as they are; control characters are escaped, and a lone
/// surrogate (a byte that was not UTF-8, see <see cref="ByteText"/>) becomes U+FFFD, so that the text is valid UTF-8.
/// </summary>
public sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;
    private bool _isAfterName;

    public JsonWriter BeginObject() => Begin('{');

    public JsonWriter EndObject() => End('}');

    public JsonWriter BeginArray() => Begin('[');

    public JsonWriter EndArray() => End(']');

    /// <summary>The name of the member whose value is written next.</summary>
    public JsonWriter Name(string name)
    {
        Separate();
        AppendString(name);
        _text.Append(": ");
        _isAfterName = true;
        return this;
    }

    public JsonWriter Value(string? value)
    {
        Separate();
        if (value is null)
        {
            _text.Append("null");
        }
        else
        {
            AppendString(value);
        }

        return this;
    }

    public JsonWriter Value(long value)
    {
        Separate();
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public JsonWriter Value(bool value)
    {
        Separate();
        _text.Append(value ? "true" : "false");
        return this;
    }

    public JsonWriter Member(string name, string? value) => Name(name).Value(value);

    public JsonWriter Member(string name, long value) => Name(name).Value(value);

    public JsonWriter Member(string name, bool value) => Name(name).Value(value);

    /// <summary>The document, with a final line feed.</summary>
    public override string ToString() => _text + "\n";

    private JsonWriter Begin(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _depth++;
        _isFirst = true;
        return this;
    }

    private JsonWriter End(char bracket)
    {
        _depth--;
        if (!_isFirst)
        {
            NewLine();
        }

        _text.Append(bracket);
        _isFirst = false;
        return this;
    }

    private void Separate()
    {
        if (_isAfterName)
        {
            _isAfterName = false;
            return;
        }

        if (!_isFirst)
        {
            _text.Append(',');
        }

        if (_depth > 0)
        {
            NewLine();
        }

        _isFirst = false;
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _depth);

    private void AppendString(string value)
    {
        _text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                _text.Append(c).Append(value[++i]);
            }
            else
            {
                AppendCharacter(c);
            }
        }

        _text.Append('"');
    }

    private void AppendCharacter(char c)
    {
        switch (c)
        {
            case '"' or '\\':
                _text.Append('\\').Append(c);
                break;
            case '\n':
                _text.Append("\\n");
                break;
            case '\r':
                _text.Append("\\r");
                break;
            case '\t':
                _text.Append("\\t");
                break;
            default:
                if (char.IsControl(c) || c is '\u2028' or '\u2029')
                {
                    _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                }
                else
                {
                    _text.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
                }

                break;
        }
    }
}
