using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Text;

public sealed class SourceTextTests
{
    private static readonly SourceText s_file = new("/etc/nginx/nginx.conf", "one\r\ntwo\n\nlast");

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(4, 0, 4)]
    [InlineData(5, 1, 0)]
    [InlineData(8, 1, 3)]
    [InlineData(9, 2, 0)]
    [InlineData(10, 3, 0)]
    [InlineData(14, 3, 4)]
    public void Offsets_become_lines_and_columns(int offset, int line, int column) =>
        s_file.GetPosition(offset).ShouldBe(new LinePosition(line, column));

    [Fact]
    public void Lines_come_without_their_ends()
    {
        s_file.LineCount.ShouldBe(4);
        Enumerable.Range(0, 4).Select(s_file.GetLine).ShouldBe(["one", "two", "", "last"]);
    }

    [Fact]
    public void A_place_prints_as_nginx_prints_it()
    {
        new SourceSpan(s_file, new TextSpan(5, 3)).ToString().ShouldBe("/etc/nginx/nginx.conf:2");
        new SourceSpan(new SourceText(SourceText.CommandLinePath, "x"), default).ToString().ShouldBe("command line");
    }
}
