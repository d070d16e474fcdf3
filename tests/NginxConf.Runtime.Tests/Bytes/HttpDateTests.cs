using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Tests.Bytes;

public sealed class HttpDateTests
{
    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", 784111777)]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", 784111777)]
    [InlineData("Sun Nov  6 08:49:37 1994", 784111777)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    [InlineData("Sun, 31 Feb 1994 08:49:37 GMT", -1)]
    [InlineData("Sun, 06 Nov 1994 24:49:37 GMT", -1)]
    [InlineData("Sun Nov 6 08:49:37 1994", 784111777)]
    [InlineData("Sun Nov 06 08:49:37 1994", 784111777)]
    [InlineData("Sun, 06 Nox 1994 08:49:37", 784111777)]
    [InlineData(",06 Nov 1994 08:49:37 GMT", 784111777)]
    [InlineData("Sun, 6 Nov 1994 08:49:37 GMT", -1)]
    [InlineData("Sun, 06-Nov-1994 08:49:37 GMT", -1)]
    [InlineData("Sun, 06 nov 1994 08:49:37 GMT", -1)]
    [InlineData("Sun, 06 Nov 1994 08:49", -1)]
    [InlineData("Sun Nov  6 08:49:37 199", -1)]
    [InlineData("Sun, 06-Nov-94", -1)]
    [InlineData("784111777", -1)]
    [InlineData("", -1)]
    public void Parses_the_three_forms(string text, long seconds) =>
        HttpDate.Parse(Encoding.ASCII.GetBytes(text)).ShouldBe(seconds);

    [Fact]
    public void Formats() =>
        HttpDate.Format(new ByteArena(), 784111777).ToString().ShouldBe("Sun, 06 Nov 1994 08:49:37 GMT");
}
