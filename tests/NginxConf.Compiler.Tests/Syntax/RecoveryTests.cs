namespace NginxConf.Compiler.Tests.Syntax;

public sealed class RecoveryTests
{
    [Theory]
    [InlineData("}", "unexpected \"}\" in /nginx.conf:1")]
    [InlineData("a;\n;", "unexpected \";\" in /nginx.conf:2")]
    [InlineData("{ a; }", "unexpected \"{\" in /nginx.conf:1")]
    [InlineData("a {\n b }\nc;", "unexpected \"}\" in /nginx.conf:2")]
    [InlineData("a \"b\"c;", "unexpected \"c\" in /nginx.conf:1")]
    [InlineData("a b", "unexpected end of file, expecting \";\" or \"}\" in /nginx.conf:1")]
    [InlineData("a {\nb;\n", "unexpected end of file, expecting \"}\" in /nginx.conf:3")]
    [InlineData("a {\nb {\n", "unexpected end of file, expecting \"}\" in /nginx.conf:3")]
    [InlineData("a {\nb c\n", "unexpected end of file, expecting \";\" or \"}\" in /nginx.conf:3")]
    [InlineData("a 'b;\nc;\n", "unexpected end of file, expecting \";\" or \"}\" in /nginx.conf:3")]
    public void One_mistake_is_one_message(string text, string message) =>
        SyntaxDump.Messages(text).ShouldBe(["[emerg] " + message]);

    [Fact]
    public void Every_mistake_is_reported()
    {
        SyntaxDump.Messages("a;;\nb { c }\n}\nd \"e\"f;\ng").ShouldBe([
            "[emerg] unexpected \";\" in /nginx.conf:1",
            "[emerg] unexpected \"}\" in /nginx.conf:2",
            "[emerg] unexpected \"}\" in /nginx.conf:3",
            "[emerg] unexpected \"f\" in /nginx.conf:4",
            "[emerg] unexpected end of file, expecting \";\" or \"}\" in /nginx.conf:5",
        ]);
    }

    [Fact]
    public void A_missing_quote_costs_its_line_only()
    {
        const string Text = "a {\n  b \"c;\n  d;\n}\ne \"f {\n  g \"h\";\n}\ni;\n";
        SyntaxDump.Of(Text).ShouldBe(
            "[a] {\n  [b] [c]; broken\n  [d];\n}\n[e] [f ] { broken\n  [g] [h];\n}\n[i];");
    }

    [Fact]
    public void A_regex_with_braces_needs_quotes()
    {
        const string Text = "location ~ ^/[0-9]{4}/x{2,}$ {\n  a;\n}\nb;";
        SyntaxDump.Messages(Text).ShouldBe(["[emerg] unknown directive \"4}/x\" in /nginx.conf:1"]);
        SyntaxDump.Of(Text).ShouldBe("[location] [~] [^/[0-9]{4}/x{2,}$] { broken\n  [a];\n}\n[b];");
    }

    [Fact]
    public void A_word_must_fit_nginxs_buffer()
    {
        SyntaxDump.Messages($"a {new string('x', 4095)};").ShouldBeEmpty();
        SyntaxDump.Messages($"a {new string('x', 4096)};")
            .ShouldBe(["[emerg] too long parameter \"xxxxxxxxxx...\" started in /nginx.conf:1"]);
        SyntaxDump.Messages($"a\n\"{new string('x', 5000)};")
            .ShouldBe(["[emerg] too long parameter, probably missing terminating \"\"\" character in /nginx.conf:2"]);
    }

    [Fact]
    public void Many_missing_quotes_stay_linear()
    {
        var text = string.Concat(Enumerable.Repeat("a \"b\nc'", 50_000));
        SyntaxDump.Parse(text).ToString().ShouldBe(text);
    }
}
