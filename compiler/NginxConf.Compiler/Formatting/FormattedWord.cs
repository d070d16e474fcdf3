namespace NginxConf.Compiler.Formatting;

/// <summary>One word of a line.</summary>
/// <param name="text">As written.</param>
/// <param name="column">The column it was written in.</param>
/// <param name="isWide">More than one space stood before it: it may belong to a column.</param>
/// <param name="isGlued">The parenthesis that closes a condition after a quoted word: no space before it.</param>
internal sealed class FormattedWord(string text, int column, bool isWide, bool isGlued)
{
    public string Text { get; } = text;

    public int Column { get; } = column;

    public bool IsWide { get; } = isWide;

    public bool IsGlued { get; } = isGlued;

    /// <summary>Spaces before it beyond the first.</summary>
    public int Padding { get; set; }
}
