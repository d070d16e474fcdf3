using NginxConf.Compiler.Formatting;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Formatting;

public sealed class SourceFormatterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\n ", "")]
    [InlineData("user  www-data ;pid /run/x;", "user www-data;\npid /run/x;\n")]
    [InlineData("events { }", "events {}\n")]
    [InlineData("http{server{listen 80;}}", "http {\n    server {\n        listen 80;\n    }\n}\n")]
    [InlineData("a\n{\nb;\n}", "a {\n    b;\n}\n")]
    [InlineData("\n\na;\n\n\n\nb;\nc {\n\n d;\n\n}\n\n\n", "a;\n\nb;\nc {\n    d;\n}\n")]
    [InlineData("if ( $a = \"b\" ) { return 1; }", "if ( $a = \"b\") {\n    return 1;\n}\n")]
    [InlineData("a ${b}{c;}", "a ${b} {\n    c;\n}\n")]
    [InlineData("a \"x\n  y\"   'z' \\;;", "a \"x\n  y\" 'z' \\;;\n")]
    public void Layout(string text, string expected) => Formatted.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("# a \t\n   #b\nc; # d\n", "# a\n#b\nc; # d\n")]
    [InlineData("a {# one\n b;#two\n\n\n  # three\n\n}# four", "a { # one\n    b; #two\n\n    # three\n} # four\n")]
    [InlineData("a # one\n b # two\n c;", "a # one\n    b # two\n    c;\n")]
    [InlineData("a b # one\n c\n # two\n d;", "a b # one\n  c\n  # two\n  d;\n")]
    [InlineData("server # one\n # two\n{ a; }", "server { # one\n    # two\n    a;\n}\n")]
    [InlineData("a b # one\n; c;", "a b; # one\nc;\n")]
    [InlineData("a b # one\n; # two\nc;", "a b # one\n  ; # two\nc;\n")]
    [InlineData("a {} # one", "a {} # one\n")]
    public void Comments_stay_where_they_are(string text, string expected) => Formatted.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("a {\n#ngxc  b   c;  \n}", "a {\n    #ngxc  b   c;  \n}\n")]
    [InlineData("a; #ngxc b;\nc;", "a; #ngxc b;\nc;\n")]
    [InlineData("a\n#ngxc b;\n{ c; }", "a\n    #ngxc b;\n{\n    c;\n}\n")]
    [InlineData("a # x\n; #ngxc b;\n", "a # x\n    ; #ngxc b;\n")]
    [InlineData("a;\r\n\r#ngxc b;\r\n", "a;\r\n#ngxc b;\r\n")]
    public void Extension_lines_stay_what_they_are(string text, string expected) => Formatted.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("content_by_lua_block{\n  local a = { 1 }\n    -- } \n  }\nb;", "content_by_lua_block {\n  local a = { 1 }\n    -- } \n  }\nb;\n")]
    [InlineData("set_by_lua_block  $a { return 1 } # b\n", "set_by_lua_block $a { return 1 } # b\n")]
    [InlineData("content_by_lua_block {}", "content_by_lua_block {}\n")]
    public void Lua_bodies_stay_as_they_are(string text, string expected) => Formatted.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("types {\n  text/html   html htm;\n  text/css    css;\n  a/b         c;\n}", "types {\n    text/html html htm;\n    text/css  css;\n    a/b       c;\n}\n")]
    [InlineData("root   /a;\nindex  b;\n", "root  /a;\nindex b;\n")]
    [InlineData("root\t/a;\nindex\tb;\n", "root  /a;\nindex b;\n")]
    [InlineData("root  /a;\n\nindex  b;\n", "root /a;\n\nindex b;\n")]
    [InlineData("a  1;\nbb 2;\nccc 3;\ndddd 4;\n", "a 1;\nbb 2;\nccc 3;\ndddd 4;\n")]
    [InlineData("p A    1;\np BBB  2;\nq C    3;\n", "p A   1;\np BBB 2;\nq C   3;\n")]
    [InlineData("a    1;\n# c\nbbb  2;\n", "a   1;\n# c\nbbb 2;\n")]
    [InlineData("long  A;\nlong  B;\nb c;\n", "long A;\nlong B;\nb c;\n")]
    [InlineData("a 1;    # one\nbbb 2;  # two\n", "a 1;   # one\nbbb 2; # two\n")]
    [InlineData("a 1; # one\nbbb 2;   # two\n", "a 1; # one\nbbb 2; # two\n")]
    public void Columns_are_kept_where_there_are_some(string text, string expected) => Formatted.Of(text).ShouldBe(expected);

    [Fact]
    public void A_long_word_makes_no_column()
    {
        var word = new string('x', 90);
        Formatted.Of($"a   1;\n{word} 2;\n").ShouldBe($"a 1;\n{word} 2;\n");
    }

    [Theory]
    [InlineData("f main 'a'\n   'b'\n 'c';", "f main 'a'\n  'b'\n  'c';\n")]
    [InlineData("f  main  'a'\n         'b';", "f main 'a'\n       'b';\n")]
    [InlineData("\tf\tmain\t'a'\n\t\t\t'b';", "f main 'a'\n       'b';\n")]
    [InlineData("f\na b\nc\n;", "f\n    a b\n    c;\n")]
    [InlineData("f a\n  b {\n c; }", "f a\n  b {\n    c;\n}\n")]
    public void Further_lines_are_kept(string text, string expected) => Formatted.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("a;\r\nb {\r\nc;\r\n}", "a;\r\nb {\r\n    c;\r\n}\r\n")]
    [InlineData("a; # x\r\nb;\n", "a; # x\r\nb;\r\n")]
    [InlineData("a;\nb;\r\n", "a;\nb;\n")]
    [InlineData("a \"x\ny\";\r\nb;\n", "a \"x\ny\";\r\nb;\r\n")]
    public void The_first_line_end_is_that_of_every_line(string text, string expected) => Formatted.Of(text).ShouldBe(expected);

    [Fact]
    public void Bytes_that_are_not_text_stay()
    {
        byte[] bytes = [.. "a  "u8, 0xE9, 0xFF, .. "; # "u8, 0xC3, (byte)'\n'];
        ByteText.ToBytes(Formatted.Of(ByteText.FromBytes(bytes))).ShouldBe([.. "a "u8, 0xE9, 0xFF, .. "; # "u8, 0xC3, (byte)'\n']);
    }

    [Theory]
    [InlineData("a {", "[emerg] unexpected end of file, expecting \"}\" in /nginx.conf:1")]
    [InlineData("a\nb", "[emerg] unexpected end of file, expecting \";\" or \"}\" in /nginx.conf:2")]
    [InlineData("#ngxc a\n", "[emerg] unexpected end of \"#ngxc\" line, expecting \";\" in /nginx.conf:1")]
    public void A_file_with_a_mistake_is_refused(string text, string message)
    {
        var result = SourceFormatter.Format(new SourceText("/nginx.conf", text));
        result.Text.ShouldBeNull();
        result.Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBe([message]);
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("a {\n", depth)) + new string('}', depth);
        Formatted.Format(Nested(100)).ShouldNotBeNull();
        Formatted.Format(Nested(101)).ShouldBeNull();
    }
}
