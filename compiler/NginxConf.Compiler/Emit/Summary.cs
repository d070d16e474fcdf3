namespace NginxConf.Compiler.Emit;

/// <summary>The block above a generated class that a reviewer reads first: what it stands for, then one line per intent.</summary>
internal sealed class Summary(string title)
{
    private const int LabelWidth = 9;
    private const int OriginColumn = 36;
    private const int Width = 108;

    private readonly List<(string Label, string Text)> _lines = [];
    private readonly List<string> _inherited = [];

    /// <summary>Adds a line; a long list goes on in further lines.</summary>
    public void Add(string label, string text)
    {
        foreach (var line in Wrap(text))
        {
            _lines.Add((label, line));
            label = string.Empty;
        }
    }

    /// <summary>Adds a line with the block that the value comes from.</summary>
    public void Add(string label, string text, string? from)
    {
        if (from is null)
        {
            Add(label, text);
        }
        else
        {
            _lines.Add((label, WithOrigin(text, from)));
        }
    }

    /// <summary>Adds what an enclosing block decided.</summary>
    public void Inherit(string text, string from) => _inherited.Add(WithOrigin(text, from));

    public void Write(CodeWriter code)
    {
        code.Line($"/// <summary>{title}</summary>");
        var lines = _lines.Concat(_inherited.Select((text, i) => (Label: i == 0 ? "inherits" : string.Empty, Text: text))).ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        var width = Math.Max(LabelWidth, lines.Max(line => line.Label.Length) + 2);
        code.Line("/// <remarks><code>");
        foreach (var (label, text) in lines)
        {
            code.Line("/// " + label.PadRight(width) + Literal.Documentation(text));
        }

        code.Line("/// </code></remarks>");
    }

    /// <summary>Configuration text inside the title.</summary>
    public static string Quote(string text) => $"<c>{Literal.Documentation(text)}</c>";

    private static string WithOrigin(string text, string from)
    {
        var block = from.IndexOf(' ') is > 0 and var space ? from.Substring(0, space) : from;
        return text.PadRight(OriginColumn) + " (" + block + ")";
    }

    private static IEnumerable<string> Wrap(string text)
    {
        while (text.Length > Width && text.LastIndexOf(' ', Width) is > 0 and var space)
        {
            yield return text.Substring(0, space);
            text = text.Substring(space + 1);
        }

        yield return text;
    }
}
