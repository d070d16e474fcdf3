using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Syntax;

/// <summary>
/// Cuts a range of a text into tokens by nginx's rules, observed on nginx 1.22: a word ends at white space, <c>;</c> or
/// <c>{</c>; <c>}</c>, <c>#</c> and quotes are special only where a word could start; a backslash protects the next
/// character everywhere; <c>{</c> directly behind <c>$</c> belongs to the word.
/// </summary>
internal sealed class Lexer(string text, int start, int end)
{
    /// <summary>Offset of the next token; set back only to recover from a missing quote.</summary>
    public int Position { get; set; } = start;

    public bool IsAtEnd => Position >= end;

    /// <summary>The character the next token starts with; NUL at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[Position];

    public SyntaxToken Next()
    {
        if (IsAtEnd)
        {
            return new SyntaxToken(SyntaxKind.EndOfFile, new TextSpan(end, 0));
        }

        return Current switch
        {
            ' ' or '\t' or '\r' or '\n' => TakeUntil(SyntaxKind.Whitespace, EndOfWhitespace()),
            '#' => TakeUntil(SyntaxKind.Comment, EndOfLine(Position)),
            ';' => TakeUntil(SyntaxKind.Semicolon, Position + 1),
            '{' => TakeUntil(SyntaxKind.OpenBrace, Position + 1),
            '}' => TakeUntil(SyntaxKind.CloseBrace, Position + 1),
            '"' or '\'' => TakeQuoted(Current),
            _ => TakeUntil(SyntaxKind.Word, EndOfBareWord(Position)),
        };
    }

    /// <summary>Takes everything up to <paramref name="position"/> as one token.</summary>
    public SyntaxToken TakeUntil(SyntaxKind kind, int position)
    {
        var token = new SyntaxToken(kind, TextSpan.FromBounds(Position, position));
        Position = position;
        return token;
    }

    /// <summary>Takes the body of a <c>*_by_lua_block</c> up to the brace that closes it.</summary>
    public SyntaxToken TakeLuaBody() => TakeUntil(SyntaxKind.RawText, LuaBody.FindEnd(text, Position, end));

    public int EndOfLine(int position)
    {
        var newline = text.IndexOf('\n', position, end - position);
        return newline < 0 ? end : newline;
    }

    /// <summary>
    /// The end of a regex whose word nginx ends too early, because a quantifier such as <c>{2,3}</c> follows without quotes;
    /// -1 when no quantifier stands here.
    /// </summary>
    public int EndOfUnquotedRegex()
    {
        var wordEnd = -1;
        for (var i = EndOfQuantifier(Position); i >= 0; i = EndOfQuantifier(wordEnd))
        {
            wordEnd = EndOfBareWord(i);
        }

        return wordEnd;
    }

    public int EndOfBareWord(int start)
    {
        var afterDollar = false;
        var i = start;
        while (i < end)
        {
            var c = text[i];
            if (!(c == '{' && afterDollar))
            {
                if (c is ' ' or '\t' or '\r' or '\n' or ';' or '{')
                {
                    break;
                }

                afterDollar = c == '$';
            }

            i += c == '\\' ? 2 : 1;
        }

        return Math.Min(i, end);
    }

    /// <summary>The end of <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>, or -1.</summary>
    private int EndOfQuantifier(int start)
    {
        if (start >= end || text[start] != '{')
        {
            return -1;
        }

        var close = start + 1;
        while (close < end && text[close] is (>= '0' and <= '9') or ',')
        {
            close++;
        }

        return close > start + 1 && close < end && text[close] == '}' && text[start + 1] != ',' ? close + 1 : -1;
    }

    private int EndOfWhitespace()
    {
        var i = Position;
        while (i < end && text[i] is ' ' or '\t' or '\r' or '\n')
        {
            i++;
        }

        return i;
    }

    private SyntaxToken TakeQuoted(char quote)
    {
        for (var i = Position + 1; i < end; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return TakeUntil(SyntaxKind.Word, i + 1);
            }
        }

        return TakeUntil(SyntaxKind.UnclosedWord, end);
    }
}
