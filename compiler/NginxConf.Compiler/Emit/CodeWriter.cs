using System.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>Indented lines of C#; never two blank lines in a row and none at the edges of a block.</summary>
/// <param name="depth">Blocks around the first line.</param>
internal sealed class CodeWriter(int depth = 0)
{
    private const int IndentWidth = 4;
    private const int CommentColumn = 76;
    private const int Width = 120;

    private readonly StringBuilder _text = new();
    private int _depth = depth;
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
    public void Continuation(string line, string directive = "")
    {
        _depth++;
        Line(line, directive);
        _depth--;
    }

    /// <summary>Separates what was written from what follows.</summary>
    public void Blank() => _blankWanted = true;

    public void Comment(string text) => Line("// " + Literal.Comment(text));

    public void Open(string header, bool braces = true)
    {
        Line(header);
        if (braces)
        {
            Open();
        }
        else
        {
            _depth++;
            _atBlockStart = true;
        }
    }

    public void Open()
    {
        Line("{");
        _depth++;
        _atBlockStart = true;
    }

    public void Close(string suffix = "", bool braces = true)
    {
        _depth--;
        _blankWanted = false;
        if (braces)
        {
            Line("}" + suffix);
        }
    }

    /// <summary>A line with its directive behind it, or above it where there is no room.</summary>
    public void Line(string line, string directive)
    {
        var comment = "// " + Literal.Comment(directive);
        var column = Math.Max(CommentColumn - (_depth * IndentWidth), line.Length + 1);
        if (directive.Length == 0)
        {
            Line(line);
        }
        else if ((_depth * IndentWidth) + column + comment.Length > Width)
        {
            Line(comment);
            Line(line);
        }
        else
        {
            Line(line.PadRight(column) + comment);
        }
    }

    /// <summary>Takes over what another writer of the same depth wrote.</summary>
    public void Append(CodeWriter other)
    {
        var text = other.ToString();
        if (text.Length == 0)
        {
            return;
        }

        if (_blankWanted && !_atBlockStart)
        {
            _text.Append('\n');
        }

        _blankWanted = false;
        _atBlockStart = false;
        _text.Append(text);
    }


    public override string ToString() => _text.ToString();
}
