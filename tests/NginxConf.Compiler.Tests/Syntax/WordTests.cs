namespace NginxConf.Compiler.Tests.Syntax;

/// <summary>nginx's rules for words, each checked against nginx 1.22.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("a b\tc\r\nd;", "[a] [b] [c] [d];")]
    [InlineData("a \"b c\" 'd e';", "[a] [b c] [d e];")]
    [InlineData("a 'it\\'s' \"q\\\"q\";", "[a] [it's] [q\"q];")]
    [InlineData("a b\\ c;", "[a] [b\\ c];")]
    [InlineData("a b\\;c;", "[a] [b\\;c];")]
    [InlineData("a \\.php$;", "[a] [\\.php$];")]
    [InlineData("a \"x\\\\y\" x\\\\y;", "[a] [x\\y] [x\\y];")]
    [InlineData("a \"1\\t2\\r3\\n4\\d\";", "[a] [1\t2\r3\n4\\d];")]
    [InlineData("a ${b}c $\"x;", "[a] [${b}c] [$\"x];")]
    [InlineData("a b'c d\"e;", "[a] [b'c] [d\"e];")]
    [InlineData("a b}c d#e;", "[a] [b}c] [d#e];")]
    [InlineData("a $;", "[a] [$];")]
    [InlineData("a \"\" '';", "[a] [] [];")]
    [InlineData("a \"b\nc\";", "[a] [b\nc];")]
    [InlineData("if ($a = \"b\"){}", "[if] [($a] [=] [b] [)] {\n}")]
    [InlineData("a{b c;}d;", "[a] {\n  [b] [c];\n}\n[d];")]
    [InlineData("a ${x{y} z;", "[a] [${x] {\n  [y}] [z];\n}")]
    public void Words_read_as_nginx_reads_them(string text, string expected) =>
        SyntaxDump.Of(text).ShouldBe(expected);

    [Fact]
    public void A_byte_that_is_not_utf8_is_kept()
    {
        var text = NginxConf.Compiler.Text.ByteText.FromBytes([(byte)'a', (byte)' ', 0xFF, (byte)';']);
        SyntaxDump.Parse(text).Root.Directives.Single().Arguments.Single().Value.ShouldBe("\uDCFF");
    }
}
