using System.Text;
using NginxConf.Runtime.Http;

namespace NginxConf.Runtime.Tests.Http;

public sealed class HeaderLineTests
{
    [Theory]
    [InlineData("Host: a\r", "Host", "a", true)]
    [InlineData("Host:a", "Host", "a", true)]
    [InlineData("X:   spaced  \r", "X", "spaced", true)]
    [InlineData("X: \t y \t \r", "X", "\t y \t", true)]
    [InlineData("X: a\r\r", "X", "a", true)]
    [InlineData("X:\r", "X", "", true)]
    [InlineData("Lonely\r", "Lonely", "", true)]
    [InlineData("X: a\u0001b\u0080\r", "X", "a\u0001b\u0080", true)]
    [InlineData("X_Y: 1\r", "X_Y", "1", false)]
    [InlineData("X!: 1\r", "X!", "1", false)]
    public void Lines_that_are_taken_or_ignored(string line, string name, string value, bool valid)
    {
        HeaderLine.TryParse(Encoding.Latin1.GetBytes(line), allowUnderscores: false, out var nameRange, out var valueRange, out var isValid)
            .ShouldBeTrue();

        line[nameRange].ShouldBe(name);
        line[valueRange].ShouldBe(value);
        isValid.ShouldBe(valid);
    }

    [Theory]
    [InlineData(": y\r")]
    [InlineData(" X: y\r")]
    [InlineData("X : y\r")]
    [InlineData("X\u0001Y: y\r")]
    [InlineData("X: a\u0000b\r")]
    [InlineData("X: a\rb\r")]
    public void Lines_that_refuse_the_request(string line) =>
        HeaderLine.TryParse(Encoding.Latin1.GetBytes(line), allowUnderscores: false, out _, out _, out _).ShouldBeFalse();

    [Fact]
    public void Underscores_may_be_allowed()
    {
        HeaderLine.TryParse("X_Y: 1\r"u8, allowUnderscores: true, out _, out _, out var isValid).ShouldBeTrue();
        isValid.ShouldBeTrue();
    }
}
