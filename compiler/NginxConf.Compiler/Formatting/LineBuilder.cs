using NginxConf.Compiler.Syntax;

namespace NginxConf.Compiler.Formatting;

/// <summary>
/// Puts the tokens of a file on lines: one directive a line, its opening brace on the same line; arguments that are written
/// on further lines stay on lines of their own, comments stay behind or between what they are written behind or between.
/// </summary>
internal sealed class LineBuilder(string text, IReadOnlyList<Piece> pieces)
{
    private const int IndentWidth = 4;

    private readonly List<FormattedLine> _lines = [];
    private DirectiveHead? _head;
    private int _depth;
    private int _next;

    private FormattedLine Last => _lines[_lines.Count - 1];

    private int Indent => _depth * IndentWidth;

    public List<FormattedLine> Build()
    {
        while (_next < pieces.Count)
        {
            var piece = pieces[_next];
            switch (piece.Kind)
            {
                case SyntaxKind.Comment when _head is not null:
                    AddCommentsInDirective();
                    break;
                case SyntaxKind.Comment:
                    AddComment(piece, Indent);
                    _next++;
                    break;
                case SyntaxKind.Semicolon or SyntaxKind.OpenBrace:
                    EndDirective(_next);
                    break;
                case SyntaxKind.CloseBrace:
                    _depth--;
                    StartLine(Indent, isBlankBefore: false).Tail = "}";
                    _next++;
                    break;
                default:
                    AddWord(piece);
                    _next++;
                    break;
            }
        }

        return _lines;
    }

    private FormattedLine StartLine(int indent, bool isBlankBefore)
    {
        var line = new FormattedLine(indent, isBlankBefore && _lines.Count > 0 && !Last.OpensBlock);
        _lines.Add(line);
        return line;
    }

    /// <summary>Starts a further line of the current directive.</summary>
    private FormattedLine StartPart(DirectiveHead head, int indent, bool isBlankBefore)
    {
        head.Close();
        head.FirstLine.IsPart = true;
        var line = StartLine(indent, isBlankBefore);
        line.IsPart = true;
        return line;
    }

    private void AddWord(Piece piece)
    {
        var isBlankBefore = piece.Newlines > 1;
        if (_head is null)
        {
            _head = new DirectiveHead(StartLine(Indent, isBlankBefore));
        }
        else if (!piece.IsOnSameLine)
        {
            StartPart(_head, _head.ColumnFor(piece.Column), isBlankBefore);
        }

        var written = text.Substring(piece.Span.Start, piece.Span.Length);
        var isGlued = written == ")" && Last.Words.Count > 0 && Last.Words[Last.Words.Count - 1].Text[0] is '"' or '\'';
        var word = new FormattedWord(written, piece.Column, piece.IsWide, isGlued);
        Last.Words.Add(word);
        Last.IsPart |= written.IndexOf('\n') >= 0;
        _head.Add(word);
    }

    /// <summary>Ends the current directive with the terminator at an index and goes on behind it.</summary>
    private void EndDirective(int terminator)
    {
        var opensBlock = pieces[terminator].Kind == SyntaxKind.OpenBrace;
        _next = EndOfTail(terminator);
        var isKept = _next > terminator + 1;
        var tail = !opensBlock ? ";" : !isKept ? "{" : "{" + RawBody(terminator + 1) + "}";
        if (Last.Comment is null)
        {
            Last.Tail = opensBlock ? " " + tail : tail;
        }
        else if (_head is not null)
        {
            StartPart(_head, opensBlock ? Indent : _head.ColumnFor(-1), isBlankBefore: false).Tail = tail;
        }

        if (opensBlock && !isKept)
        {
            Last.OpensBlock = true;
            _depth++;
        }

        Last.IsPart |= tail.IndexOf('\n') >= 0;
        _head = null;
    }

    /// <summary>The index behind a terminator; behind the whole block when that is empty or raw.</summary>
    private int EndOfTail(int terminator)
    {
        var inner = terminator + 1;
        if (pieces[terminator].Kind == SyntaxKind.OpenBrace && inner < pieces.Count)
        {
            inner += pieces[inner].Kind switch { SyntaxKind.RawText => 2, SyntaxKind.CloseBrace => 1, _ => 0 };
        }

        return inner;
    }

    private string RawBody(int index) =>
        pieces[index].Kind == SyntaxKind.RawText ? text.Substring(pieces[index].Span.Start, pieces[index].Span.Length) : "";

    private void AddComment(Piece piece, int indent)
    {
        var span = CommentText.Trim(text, piece.Span);
        var isTrailing = piece.IsOnSameLine && _lines.Count > 0 && Last.Comment is null;
        var line = isTrailing ? Last : _head is null ? StartLine(indent, piece.Newlines > 1) : StartPart(_head, indent, piece.Newlines > 1);
        line.Comment = text.Substring(span.Start, span.Length);
        line.CommentColumn = piece.Column;
        line.IsCommentWide = piece.IsWide;
    }

    /// <summary>
    /// The comments between a directive's words. Where the directive only ends after them, its end goes before them, so that
    /// a brace stands on the directive's line.
    /// </summary>
    private void AddCommentsInDirective()
    {
        var first = _next;
        while (pieces[_next].Kind == SyntaxKind.Comment)
        {
            _next++;
        }

        var end = _next;
        if (MayStandBehindEnd(first, end))
        {
            EndDirective(end);
        }

        for (var i = first; i < end; i++)
        {
            AddComment(pieces[i], _head?.ColumnFor(pieces[i].Column) ?? Indent);
        }
    }

    /// <summary>False where words follow, where the end has a comment of its own, and for comments whose line matters.</summary>
    private bool MayStandBehindEnd(int first, int end)
    {
        if (pieces[end].Kind is not (SyntaxKind.Semicolon or SyntaxKind.OpenBrace))
        {
            return false;
        }

        var behind = EndOfTail(end);
        if (behind < pieces.Count && pieces[behind] is { Kind: SyntaxKind.Comment, IsOnSameLine: true })
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (CommentText.IsMarked(text, pieces[i].Span))
            {
                return false;
            }
        }

        return true;
    }
}
