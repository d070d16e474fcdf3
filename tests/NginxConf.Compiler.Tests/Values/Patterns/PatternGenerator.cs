using System.Text;

namespace NginxConf.Compiler.Tests.Values.Patterns;

/// <summary>Makes patterns and subjects over a small alphabet, the same ones for the same seed.</summary>
internal sealed class PatternGenerator(int seed)
{
    private static readonly string[] s_atoms =
    [
        "a", "b", "A", "_", "1", "\\n", "\\.", "/", "-", "\u00e9", "\\xe9", "\\x41", "\\141", "\\x{62}", "\\ca", ".", "^", "$", "\\A", "\\z", "\\Z", "\\b", "\\B",
        "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\N", "\\C", "\\G", "[ab]", "[^ab]", "[a-c]", "[^\\n]", "[[:alpha:]]",
        "[[:^alpha:]_]", "[\\w.-]", "[]a]", "[^]a]", "[a\\]]", "[\\d\\s]", "[\\x00-\\x7f]", "[-a]", "[a-]", "[\\b\\n]", "[A-b]", "[\\Qa-]\\E]",
        "\\Qa.b\\E", "\\Q\\E", "\\E", "(?#note)", "(?i)", "(?-i)", "(?s)", "(?m)", "(?x)", "(?U)", "(?i-s)", "(?^)", "(?n)", " ", "#a\n",
        "\\1", "\\2", "\\g{-1}", "\\g1", "(a?)+", "(?:[ab]*)*", "(/?)*", "{", "}", "]", "{,", "{2", "\\/", "\\e", "\\t", "\\0", "\\08",
    ];

    private static readonly string[] s_quantifiers = ["*", "+", "?", "{2}", "{1,2}", "{0,1}", "{2,}", "{0}"];
    private static readonly string[] s_openings =
        ["(", "(", "(", "(?:", "(?:", "(?<n>", "(?P<m>", "(?'o'", "(?>", "(?=", "(?!", "(?<=", "(?<!", "(?i:", "(?s-i:", "(?m:", "(?U:"];

    private static readonly string[] s_pieces =
        ["a", "b", "A", "B", "\n", ".", "/", "1", "_", "-", " ", "\u00e9", "\u00c9", "ab", "aab", "\r\n", "k", "\u0085", "\u00a0", "\u00b5", "]"];

    private readonly Random _random = new(seed);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public string Pattern() => Branches(depth: 3);

    public string Subject()
    {
        var text = new StringBuilder();
        for (var i = _random.Next(7); i > 0; i--)
        {
            text.Append(Pick(s_pieces));
        }

        return text.ToString();
    }

    /// <summary>A pattern with one character changed, to see errors.</summary>
    public string Damage(string pattern)
    {
        const string Noise = "()[]{}*+?\\|^$.<>=!:#-Pgkxoc019,iQE&'";
        var at = _random.Next(pattern.Length + 1);
        return Chance(50) && at < pattern.Length
            ? pattern.Remove(at, 1)
            : pattern.Insert(at, Noise[_random.Next(Noise.Length)].ToString());
    }

    private string Branches(int depth)
    {
        var text = Sequence(depth);
        while (Chance(25))
        {
            text += "|" + Sequence(depth);
        }

        return text;
    }

    private string Sequence(int depth)
    {
        var text = new StringBuilder();
        for (var i = _random.Next(4); i > 0; i--)
        {
            text.Append(depth > 0 && Chance(30) ? Pick(s_openings) + Branches(depth - 1) + ")" : Pick(s_atoms));
            if (Chance(30))
            {
                text.Append(Pick(s_quantifiers)).Append(Chance(20) ? "?" : Chance(15) ? "+" : string.Empty);
            }
        }

        return text.ToString();
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
