namespace NginxConf.Compiler.Syntax;

/// <summary>
/// Finds the end of a <c>*_by_lua_block</c> body by Lua's own lexical rules: braces inside strings, long brackets and
/// comments do not count (Lua 5.1 reference manual, section 2.1).
/// </summary>
internal static class LuaBody
{
    /// <summary>Offset of the closing brace, or <paramref name="end"/> when there is none.</summary>
    public static int FindEnd(string text, int start, int end)
    {
        var depth = 0;
        var i = start;
        while (i < end)
        {
            switch (text[i])
            {
                case '{':
                    depth++;
                    i++;
                    break;
                case '}' when depth == 0:
                    return i;
                case '}':
                    depth--;
                    i++;
                    break;
                case '"' or '\'':
                    i = SkipString(text, i, end);
                    break;
                case '[':
                    i = SkipLongBracket(text, i, end);
                    break;
                case '-' when i + 1 < end && text[i + 1] == '-':
                    i = SkipComment(text, i + 2, end);
                    break;
                default:
                    i++;
                    break;
            }
        }

        return end;
    }

    private static int SkipString(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == text[start] || text[i] == '\n')
            {
                return i + 1;
            }
        }

        return end;
    }

    private static int SkipComment(string text, int start, int end)
    {
        var afterBracket = start < end && text[start] == '[' ? SkipLongBracket(text, start, end) : start;
        if (afterBracket > start + 1)
        {
            return afterBracket;
        }

        var newline = text.IndexOf('\n', start, end - start);
        return newline < 0 ? end : newline;
    }

    /// <summary>The place behind <c>[==[ ... ]==]</c>, or behind the bracket when it opens no long string.</summary>
    private static int SkipLongBracket(string text, int start, int end)
    {
        var level = start + 1;
        while (level < end && text[level] == '=')
        {
            level++;
        }

        if (level >= end || text[level] != '[')
        {
            return start + 1;
        }

        var closing = "]" + new string('=', level - start - 1) + "]";
        var found = text.IndexOf(closing, level + 1, end - level - 1, StringComparison.Ordinal);
        return found < 0 ? end : found + closing.Length;
    }
}
