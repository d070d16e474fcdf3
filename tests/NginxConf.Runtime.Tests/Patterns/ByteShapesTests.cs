using System.Text;
using System.Text.RegularExpressions;
using NginxConf.Runtime.Patterns;

namespace NginxConf.Runtime.Tests.Patterns;

/// <summary>Each span test is the regular expression that it stands for.</summary>
public sealed class ByteShapesTests
{
    private static readonly string[] s_words = ["", "a", ".php", "É", "z\n", "[x]", "AbC", "@"];

    private static readonly string[] s_texts =
    [
        "", "\n", "a", "A", "a\n", "a\n\n", "/x.php", "/x.PHP", "/x.php\n", "/x.php\r\n", "x.phpy", "É", "é", "z\n", "z\n\n", "[x]", "{X}",
        "abc", "ABC\n", "`", "@",
    ];

    [Theory]
    [InlineData("^{0}$", RegexOptions.None)]
    [InlineData("^{0}$", RegexOptions.IgnoreCase)]
    [InlineData("{0}$", RegexOptions.None)]
    [InlineData("{0}$", RegexOptions.IgnoreCase)]
    [InlineData(@"\A{0}\z", RegexOptions.IgnoreCase)]
    [InlineData(@"\A{0}", RegexOptions.IgnoreCase)]
    [InlineData(@"{0}\z", RegexOptions.IgnoreCase)]
    [InlineData("{0}", RegexOptions.IgnoreCase)]
    public void A_test_holds_where_its_regex_matches(string pattern, RegexOptions options)
    {
        foreach (var word in s_words)
        {
            var regex = new Regex(string.Format(pattern, AsciiCase(Regex.Escape(word), options)), RegexOptions.CultureInvariant);
            foreach (var text in s_texts)
            {
                Test(pattern, options, Encoding.Latin1.GetBytes(text), Encoding.Latin1.GetBytes(word))
                    .ShouldBe(regex.IsMatch(text), $"{regex} on {text}");
            }
        }
    }

    private static bool Test(string pattern, RegexOptions options, ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        (pattern, options) switch
        {
            ("^{0}$", RegexOptions.None) => text.LineEquals(word),
            ("^{0}$", _) => text.LineEqualsIgnoreCase(word),
            ("{0}$", RegexOptions.None) => text.LineEndsWith(word),
            ("{0}$", _) => text.LineEndsWithIgnoreCase(word),
            (@"\A{0}\z", _) => text.EqualsIgnoreCase(word),
            (@"\A{0}", _) => text.StartsWithIgnoreCase(word),
            (@"{0}\z", _) => text.EndsWithIgnoreCase(word),
            _ => text.ContainsIgnoreCase(word),
        };

    // .NET folds more than ASCII, PCRE on bytes does not.
    private static string AsciiCase(string escaped, RegexOptions options) => options == RegexOptions.None
        ? escaped
        : Regex.Replace(escaped, @"\\.|[A-Za-z]", match => match.Length > 1 ? match.Value : $"[{match.Value.ToLowerInvariant()}{match.Value.ToUpperInvariant()}]");
}
