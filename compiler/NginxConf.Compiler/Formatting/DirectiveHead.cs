namespace NginxConf.Compiler.Formatting;

/// <summary>
/// The directive whose words are being placed. Further lines start under the word of the first line under which they are
/// written, or else under the first argument.
/// </summary>
internal sealed class DirectiveHead(FormattedLine firstLine)
{
    private const int IndentWidth = 4;

    private readonly Dictionary<int, int> _columns = [];
    private int _column = firstLine.Indent;
    private int _firstArgument = firstLine.Indent + IndentWidth;
    private bool _isOpen = true;

    public FormattedLine FirstLine { get; } = firstLine;

    /// <summary>Notes a word that was added to the first line; the column of what follows a line end inside a word says nothing.</summary>
    public void Add(FormattedWord word)
    {
        if (!_isOpen)
        {
            return;
        }

        if (FirstLine.Words.Count > 1)
        {
            _column += word.IsGlued ? 0 : 1;
            _columns[word.Column] = _column;
            _firstArgument = FirstLine.Words.Count == 2 ? _column : _firstArgument;
        }

        _column += word.Text.Length;
        _isOpen = word.Text.IndexOf('\n') < 0;
    }

    /// <summary>The first line is complete.</summary>
    public void Close() => _isOpen = false;

    /// <summary>Where a further line starts that is written in <paramref name="writtenColumn"/>.</summary>
    public int ColumnFor(int writtenColumn) => _columns.TryGetValue(writtenColumn, out var column) ? column : _firstArgument;
}
