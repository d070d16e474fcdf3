using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;

namespace NginxConf.Runtime.Tests.Content;

public sealed class ExpiresTextTests
{
    [Theory]
    [InlineData("24h", ExpiresKind.Access, 86400)]
    [InlineData("-1", ExpiresKind.Access, -1)]
    [InlineData("+1y 2d", ExpiresKind.Access, 367 * 86400)]
    [InlineData("1h30", ExpiresKind.Access, 3630)]
    [InlineData("0", ExpiresKind.Access, 0)]
    [InlineData("60y", ExpiresKind.Access, 60 * 31536000)]
    [InlineData("@15h30m", ExpiresKind.Daily, 55800)]
    [InlineData("epoch", ExpiresKind.Epoch, 0)]
    [InlineData("max", ExpiresKind.Max, 0)]
    public void A_value_is_read_as_the_directive_reads_its_argument(string text, ExpiresKind kind, int seconds) =>
        Read(text, isModified: false).ShouldBe(new Expires(kind, TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("off")]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("1m2h")]
    [InlineData("h")]
    [InlineData("1ms")]
    [InlineData("@25h")]
    [InlineData("99999999999999999999")]
    public void Anything_else_is_off(string text) => Read(text, isModified: false).ShouldBeNull();

    [Fact]
    public void Behind_modified_stands_a_time()
    {
        Read("1w", isModified: true).ShouldBe(new Expires(ExpiresKind.Modified, TimeSpan.FromDays(7)));
        Read("max", isModified: true).ShouldBeNull();
        Read("@1h", isModified: true).ShouldBeNull();
    }

    private static Expires? Read(string text, bool isModified) => ExpiresText.Read(ByteSlice.From(Encoding.ASCII.GetBytes(text)), isModified);
}
