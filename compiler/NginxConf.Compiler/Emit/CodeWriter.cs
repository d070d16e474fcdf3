using System.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>Indented lines of C#; never two blank lines in a row and none at the edges of a block.</summary>
internal sealed class CodeWriter
{
    private const int IndentWidth = 4;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blankWanted;

    /// <summary>True until the first line of the current block.</summary>
    private bool _atBlockStart = true;

    public void Line(string line)
    {
        if (_blankWanted && !_atBlockStart)
        {
            _text.Append('\n');
        }

        _blankWanted = false;
        _atBlockStart = false;
        _text.Append(' ', _depth * IndentWidth).Append(line).Append('\n');
    }

    /// <summary>A line that belongs to the statement above and is indented once more.</summary>
    public void Continuation(string line)
    {
        _depth++;
        Line(line);
        _depth--;
    }

    /// <summary>Separates what was written from what follows.</summary>
    public void Blank() => _blankWanted = true;

    public void Comment(string text) => Line("// " + Literal.Comment(text));

    public void Open(string header)
    {
        Line(header);
        Open();
    }

    public void Open()
    {
        Line("{");
        _depth++;
        _atBlockStart = true;
    }

    public void Close(string suffix = "")
    {
        _depth--;
        _blankWanted = false;
        Line("}" + suffix);
        _blankWanted = false;
    }

    /// <summary>Lines without indentation of their own, such as the content of a raw string literal, which follows the depth.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    public override string ToString() => _text.ToString();
}
