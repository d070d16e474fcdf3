namespace NginxConf.Compiler.Text;

/// <summary>
/// One configuration file: its absolute, '/'-separated path and its content as <see cref="ByteText"/> decodes it.
/// Lines end at '\n' only, as nginx counts them.
/// </summary>
public sealed class SourceText(string path, string text) : IEquatable<SourceText>
{
    private int[]? _lineStarts;

    /// <summary>What stands in the place of a path for the directives of the <c>-g</c> option.</summary>
    public const string CommandLinePath = "command line";

    public string Path { get; } = path;

    public bool IsCommandLine => Path == CommandLinePath;

    public string Text { get; } = text;

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    public LinePosition GetPosition(int offset)
    {
        var line = Array.BinarySearch(LineStarts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new LinePosition(line, offset - LineStarts[line]);
    }

    /// <summary>The text of a zero-based line without its line end ("\n" or "\r\n").</summary>
    public string GetLine(int line)
    {
        var start = LineStarts[line];
        var end = line + 1 < LineStarts.Length ? LineStarts[line + 1] - 1 : Text.Length;
        if (end > start && Text[end - 1] == '\r')
        {
            end--;
        }

        return Text.Substring(start, end - start);
    }

    public bool Equals(SourceText? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && Text == other.Text);

    public override bool Equals(object? obj) => Equals(obj as SourceText);

    public override int GetHashCode() => Path.GetHashCode() ^ Text.Length;

    public override string ToString() => Path;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return starts.ToArray();
    }
}
