using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Http;

namespace NginxConf.Runtime.Tests.Http;

public sealed class HostNameTests
{
    [Theory]
    [InlineData("example.org", "example.org")]
    [InlineData("Example.ORG.:8080", "example.org")]
    [InlineData("example.org:", "example.org")]
    [InlineData("[::1]:80", "[::1]")]
    [InlineData("[::A]", "[::a]")]
    [InlineData("127.0.0.1:65535", "127.0.0.1")]
    public void Good_hosts(string host, string expected)
    {
        HostName.TryNormalise(new ByteArena(), Bytes(host), out var normalised).ShouldBeTrue();
        normalised.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(":80")]
    [InlineData("a..b")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("a\u0000")]
    [InlineData("a:80x")]
    [InlineData("[::1")]
    [InlineData("[::1]x")]
    public void Bad_hosts(string host) =>
        HostName.TryNormalise(new ByteArena(), Bytes(host), out _).ShouldBeFalse();

    private static ByteSlice Bytes(string text) => new(Encoding.Latin1.GetBytes(text));
}
