namespace NginxConf.Compiler.Formatting;

/// <summary>One line of the result: words, what ends them, a comment; any of them may be missing.</summary>
/// <param name="indent">Spaces at its start.</param>
/// <param name="isBlankBefore">A blank line separates it from the one before.</param>
internal sealed class FormattedLine(int indent, bool isBlankBefore)
{
    public int Indent { get; } = indent;

    public bool IsBlankBefore { get; } = isBlankBefore;

    public List<FormattedWord> Words { get; } = [];

    /// <summary><c>;</c>, an opening or closing brace, or a block that is kept as written.</summary>
    public string Tail { get; set; } = "";

    public bool OpensBlock { get; set; }

    /// <summary>The comment with its <c>#</c>, else null.</summary>
    public string? Comment { get; set; }

    /// <summary>The column the comment was written in.</summary>
    public int CommentColumn { get; set; }

    /// <summary>More than one space stood before the comment: it may belong to a column.</summary>
    public bool IsCommentWide { get; set; }

    /// <summary>Spaces before the comment beyond the first.</summary>
    public int CommentPadding { get; set; }

    /// <summary>The line shares its directive with other lines, or a word of it runs over several.</summary>
    public bool IsPart { get; set; }

    public bool HasCode => Words.Count > 0 || Tail.Length > 0;

    /// <summary>Columns up to the end of the code.</summary>
    public int Width =>
        Indent + Tail.Length + Words.Sum(word => word.Text.Length + word.Padding + (word.IsGlued ? 0 : 1)) - (Words.Count > 0 ? 1 : 0);
}
