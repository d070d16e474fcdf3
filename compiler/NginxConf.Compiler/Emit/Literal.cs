using System.Globalization;
using System.Text;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>
/// Configuration text as C#: the only way by which it reaches generated code. Whatever the text holds (quotes, line ends,
/// <c>*/</c>, bytes that are not UTF-8), it stays inside the literal, the comment or the documentation.
/// </summary>
/// <remarks>Everything but printable ASCII is spelled out, so that the code shows what it says (no bidirectional or look-alike text).</remarks>
internal static class Literal
{
    private const int LongestComment = 160;

    /// <summary>A C# string literal.</summary>
    public static string String(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            AppendEscaped(literal, c);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>
    /// An expression of constant bytes that converts to <c>ReadOnlySpan&lt;byte&gt;</c>: a <c>u8</c> literal, or a collection expression
    /// where the bytes are no UTF-8. To be used as an argument.
    /// </summary>
    public static string Bytes(string text) => IsUtf8(text) ? String(text) + "u8" : ByteList(text);

    /// <summary>As <see cref="Bytes"/> where no type is expected: the collection expression carries its type, of the namespace <c>System</c>.</summary>
    public static string Span(string text) => IsUtf8(text) ? Bytes(text) : "(ReadOnlySpan<byte>)" + ByteList(text);

    /// <summary>Text for a line comment.</summary>
    public static string Comment(string text)
    {
        var comment = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (comment.Length >= LongestComment)
            {
                return comment.Append("...").ToString();
            }

            AppendVisible(comment, c);
        }

        return comment.ToString().TrimEnd();
    }

    /// <summary>Text for an XML documentation comment.</summary>
    public static string Documentation(string text)
    {
        var documentation = new StringBuilder(text.Length);
        foreach (var c in Comment(text))
        {
            switch (c)
            {
                case '<':
                    documentation.Append("&lt;");
                    break;
                case '>':
                    documentation.Append("&gt;");
                    break;
                case '&':
                    documentation.Append("&amp;");
                    break;
                default:
                    documentation.Append(c);
                    break;
            }
        }

        return documentation.ToString();
    }

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool on) => on ? "true" : "false";

    /// <summary>Lone surrogates stand for bytes that are not UTF-8.</summary>
    private static bool IsUtf8(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static string ByteList(string text) =>
        "[" + string.Join(", ", ByteText.ToBytes(text).Select(b => "0x" + b.ToString("x2", CultureInfo.InvariantCulture))) + "]";

    private static void AppendEscaped(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"':
            case '\\':
                literal.Append('\\').Append(c);
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            default:
                AppendVisible(literal, c);
                break;
        }
    }

    private static void AppendVisible(StringBuilder text, char c)
    {
        if (c is >= ' ' and <= '~')
        {
            text.Append(c);
        }
        else
        {
            text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
    }
}
