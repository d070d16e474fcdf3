using System.Text;

namespace NginxConf.Compiler.Tests.Formatting;

/// <summary>Writes configurations without syntax mistakes in every layout that a person, or nobody, would choose.</summary>
internal sealed class ConfigGenerator(Random random)
{
    private static readonly string[] s_words =
    [
        "a", "server", "fastcgi_param", "listen", "$x", "${x}", "$", "\\;", "a\\ b", "\"q r\"", "'s'", "\"\"", "\"t\nu\"", "'\\'v'", "~*^/w$", "(",
        "=", "é", "\uDCFF", "x#y", "a\"b", "a\\\n", "text/html", "1m", "\"}\"", "'#'", "a}b",
    ];

    private static readonly string[] s_blanks = [" ", " ", " ", "  ", "   ", "\t", "\n", "\n    ", "\r\n", " \n\n\n ", "\n\n", "\r"];

    private static readonly string[] s_comments = ["#", "# one", "#two  ", "# three\r", "#ngxc", "#ngxc a b;", "#ngxc  c; d \"e\"; ", "# ngxc f;"];

    private readonly StringBuilder _text = new();

    public static string Create(int seed) => new ConfigGenerator(new Random(seed)).Create();

    private string Create()
    {
        Members(0);
        return _text.ToString();
    }

    private void Members(int depth)
    {
        for (var i = random.Next(0, 6); i > 0; i--)
        {
            Trivia();
            Directive(depth);
        }

        Trivia();
    }

    private void Directive(int depth)
    {
        var isLua = random.Next(12) == 0;
        Word(isLua ? "set_by_lua_block" : Pick(s_words));
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            Separator();
            Word(Pick(s_words));
        }

        if (random.Next(4) == 0)
        {
            Trivia();
        }

        if (isLua)
        {
            Separator();
            _text.Append("{ local t = { '}' } -- }\n  return t }");
        }
        else if (depth < 4 && random.Next(3) == 0)
        {
            Separator();
            _text.Append('{');
            Members(depth + 1);
            _text.Append('}');
        }
        else
        {
            _text.Append(';');
        }
    }

    private void Word(string word)
    {
        _text.Append(word);
        if (word[0] is '"' or '\'' && random.Next(6) == 0)
        {
            _text.Append(Pick([")", " )"]));
        }
    }

    private void Separator()
    {
        _text.Append(Pick(s_blanks));
        Trivia();
    }

    private void Trivia()
    {
        while (random.Next(3) == 0)
        {
            if (random.Next(2) == 0)
            {
                _text.Append(Pick(s_blanks));
            }
            else
            {
                _text.Append(Pick(s_blanks)).Append(Pick(s_comments)).Append(Pick(["\n", "\r\n"]));
            }
        }
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
