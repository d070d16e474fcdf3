using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Rewriting;

namespace NginxConf.Runtime.Tests.Rewriting;

public sealed class ConditionsTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("00", true)]
    [InlineData("1", true)]
    [InlineData("off", true)]
    public void Empty_and_zero_are_false(string value, bool isTrue) =>
        Conditions.IsTrue(ByteSlice.From(Encoding.ASCII.GetBytes(value))).ShouldBe(isTrue);

    [Fact]
    public void A_missing_value_is_false() => Conditions.IsTrue(ByteSlice.NotFound).ShouldBeFalse();
}
