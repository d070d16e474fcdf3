using System.Text;

namespace NginxConf.Runtime.Hosting;

/// <summary>Splits the text of <c>-g</c> into directives and these into words, by nginx's rules for spaces, quotes and backslashes.</summary>
internal static class GlobalDirectiveReader
{
    /// <exception cref="StartException">The text does not end in a complete directive, or opens a block.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(string text)
    {
        var words = new List<string>();
        for (var position = 0; position < text.Length;)
        {
            var letter = text[position];
            if (char.IsWhiteSpace(letter))
            {
                position++;
            }
            else if (letter == ';')
            {
                position++;
                yield return words.Count > 0 ? words : throw new StartException("unexpected \";\" in command line");
                words = [];
            }
            else if (letter is '{' or '}')
            {
                throw new StartException($"unexpected \"{letter}\" in command line");
            }
            else
            {
                words.Add(ReadWord(text, ref position));
            }
        }

        if (words.Count > 0)
        {
            throw new StartException("unexpected end of parameter, expecting \";\" in command line");
        }
    }

    private static string ReadWord(string text, ref int position)
    {
        var quote = text[position] is '"' or '\'' ? text[position++] : '\0';
        var word = new StringBuilder();
        for (; position < text.Length; position++)
        {
            var letter = text[position];
            if (letter == '\\' && position + 1 < text.Length)
            {
                word.Append(text[++position]);
            }
            else if (quote != '\0' ? letter == quote : letter is ';' or '{' or '}' || char.IsWhiteSpace(letter))
            {
                break;
            }
            else
            {
                word.Append(letter);
            }
        }

        position += quote != '\0' ? 1 : 0;
        return word.ToString();
    }
}
