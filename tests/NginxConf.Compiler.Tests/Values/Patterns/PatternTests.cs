using NginxConf.Compiler.Values;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Tests.Values.Patterns;

/// <summary>What typical patterns of configurations become.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("\\.php$", "\\.php$")]
    [InlineData("^/(\\d+)/([^/]+)$", "^/([0-9]+)/([^/]+)$")]
    [InlineData("^(?<host>[\\w.-]+)$", "^([\\-.0-9A-Z_a-z]+)$")]
    [InlineData("^(?P<lang>en|de)/.*?(\\.html)?", "^(en|de)/.*?(\\.html)?")]
    [InlineData("^/(?!static|media)", "^/(?!static|media)")]
    [InlineData("(?i)\\.jpe?g$", "\\.[Jj][Pp][Ee]?[Gg]$")]
    [InlineData("[[:alnum:]]++/", "(?>[0-9A-Za-z]+)/")]
    [InlineData("(a)(b)\\2", "(a)(b)\\k<2>")]
    [InlineData("(?U)a+b*?", "a+?b*")]
    [InlineData("\u00e9", "\\xC3\\xA9")]
    [InlineData("[^\\n]{2,}", ".{2,}")]
    public void A_pattern_is_written_for_dotnet(string source, string expected) => Parse(source).DotNet.ShouldBe(expected);

    [Fact]
    public void Case_is_folded_in_ascii_only()
    {
        var parsed = Pattern.Parse("k\u00e9[a-c]", ignoreCase: true).Value.ShouldBeOfType<Pattern>();
        parsed.DotNet.ShouldBe("[Kk]\\xC3\\xA9[A-Ca-c]");
        parsed.IgnoreCase.ShouldBeTrue();
    }

    [Fact]
    public void Groups_are_numbered_as_in_pcre_whether_named_or_not()
    {
        var pattern = Parse("(a)(?<user>b)(c)(?P<rest>.*)");

        pattern.GroupCount.ShouldBe(4);
        pattern.GroupNames.ShouldBe([new PatternGroup("user", 2), new PatternGroup("rest", 4)]);
    }

    [Theory]
    [InlineData("^/robots\\.txt$", PatternShapeKind.Exact, "/robots.txt", true)]
    [InlineData("\\A/a\\z", PatternShapeKind.Exact, "/a", false)]
    [InlineData("^/wp-admin/", PatternShapeKind.Prefix, "/wp-admin/", false)]
    [InlineData("^/files/(.*)", PatternShapeKind.Prefix, "/files/", false)]
    [InlineData("\\.php$", PatternShapeKind.Suffix, ".php", true)]
    [InlineData(".*\\.php$", PatternShapeKind.Suffix, ".php", true)]
    [InlineData("\\.(css|js)$", PatternShapeKind.Suffix, ".css .js", true)]
    [InlineData("\\.(?:jpe?g|png)$", PatternShapeKind.Suffix, ".jpeg .jpg .png", true)]
    [InlineData("/\\.", PatternShapeKind.Contains, "/.", false)]
    [InlineData("/(data|conf|bin)/", PatternShapeKind.Contains, "/data/ /conf/ /bin/", false)]
    public void A_plain_test_has_a_shape(string source, PatternShapeKind kind, string words, bool finalNewline)
    {
        var shape = Parse(source).Shape.ShouldNotBeNull();

        (shape.Kind, string.Join(' ', shape.Words), shape.FinalNewline, shape.IgnoreCase).ShouldBe((kind, words, finalNewline, false));
    }

    [Fact]
    public void A_shape_without_case_has_lower_case_words()
    {
        var shape = Pattern.Parse("\\.(CSS|js)$", ignoreCase: true).Value.ShouldBeOfType<Pattern>().Shape.ShouldNotBeNull();

        (string.Join(' ', shape.Words), shape.IgnoreCase).ShouldBe((".css .js", true));
    }

    [Theory]
    [InlineData("^.*\\.php$")]
    [InlineData("^/files/.*$")]
    [InlineData("\\.php(/|$)")]
    [InlineData("\\d+$")]
    [InlineData("a[0-9]b")]
    [InlineData("caf\u00e9")]
    [InlineData("(?m)^a")]
    public void Other_patterns_need_a_regex(string source) => Parse(source).Shape.ShouldBeNull();

    [Theory]
    [InlineData("a\\Rb", "\"\\R\"")]
    [InlineData("\\p{L}", "\"\\p\"")]
    [InlineData("(?R)", "recursion")]
    [InlineData("(?|a|b)", "\"(?|\"")]
    [InlineData("(?(1)a|b)", "a condition")]
    [InlineData("(*UTF8)a", "\"(*\"")]
    [InlineData("(?i)(a)\\1", "a back reference without regard to case")]
    [InlineData("(a|)*b", "a repeated group that may be empty")]
    [InlineData("(?:a++b)+", "an atomic group inside a repeated one")]
    [InlineData("(?<=a+)b", "a lookbehind of variable length")]
    [InlineData("a{,3}", "\"{,3}\", which releases of PCRE read differently,")]
    public void What_has_no_exact_translation_is_refused_with_the_reason(string source, string reason)
    {
        var error = Pattern.Parse(source, ignoreCase: false).Error.ShouldNotBeNull();

        error.ShouldBe(ValueError.Unsupported($"{reason} in the regular expression \"{source}\" has no exact translation"));
    }

    [Theory]
    [InlineData("(a", "missing closing parenthesis in \"(a\"")]
    [InlineData("a)", "unmatched closing parenthesis in \"a)\" at \")\"")]
    [InlineData("*.php", "quantifier does not follow a repeatable item in \"*.php\" at \"*.php\"")]
    [InlineData("[a-", "missing terminating ] for character class in \"[a-\"")]
    [InlineData("a{2,1}", "numbers out of order in {} quantifier in \"a{2,1}\" at \"}\"")]
    public void What_pcre_refuses_is_reported_in_the_words_of_nginx(string source, string message)
    {
        var error = Pattern.Parse(source, ignoreCase: false).Error.ShouldNotBeNull();

        error.ShouldBe(ValueError.Invalid("pcre2_compile() failed: " + message));
    }

    private static Pattern Parse(string source) => Pattern.Parse(source, ignoreCase: false).Value.ShouldBeOfType<Pattern>();
}
