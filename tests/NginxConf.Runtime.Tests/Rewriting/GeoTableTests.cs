using System.Net;
using System.Text;
using NginxConf.Runtime.Rewriting;

namespace NginxConf.Runtime.Tests.Rewriting;

public sealed class GeoTableTests
{
    private static readonly GeoTable s_table = new("0.0.0.0\tnone\n10.0.0.0\tten\n11.0.0.0\tnone\n255.255.255.255\tnowhere\n::\tsix\n2001:db8::\tdoc\n2001:db9::\tsix"u8);

    [Theory]
    [InlineData("0.0.0.0", "none")]
    [InlineData("9.255.255.255", "none")]
    [InlineData("10.0.0.0", "ten")]
    [InlineData("10.255.255.255", "ten")]
    [InlineData("11.0.0.0", "none")]
    [InlineData("255.255.255.254", "none")]
    [InlineData("255.255.255.255", "nowhere")]
    [InlineData("::", "six")]
    [InlineData("2001:db8:ffff::1", "doc")]
    [InlineData("ffff::", "six")]
    [InlineData("::ffff:10.1.1.1", "ten")]
    public void Finds_the_piece(string address, string value) => Find(s_table, IPAddress.Parse(address).GetAddressBytes()).ShouldBe(value);

    [Fact]
    public void An_unknown_address_is_the_broadcast_address() => Find(s_table, []).ShouldBe("nowhere");

    [Fact]
    public void Without_rows_of_its_own_ipv6_is_unknown() =>
        Find(new GeoTable("0.0.0.0\tnone\n255.255.255.255\tnowhere"u8), IPAddress.IPv6Loopback.GetAddressBytes()).ShouldBe("nowhere");

    [Fact]
    public void Hundred_thousand_rows()
    {
        var rows = new StringBuilder("0.0.0.0\tzero\n");
        for (var i = 1; i <= 100_000; i++)
        {
            rows.Append($"{(i >> 16) + 1}.{(i >> 8) & 255}.{i & 255}.0\tv{i % 200}\n");
        }

        var table = new GeoTable(Encoding.ASCII.GetBytes(rows.ToString().TrimEnd('\n')));

        Find(table, [1, 0, 1, 9]).ShouldBe("v1");
        Find(table, [2, 0, 0, 255]).ShouldBe("v136");
        Find(table, [1, 0, 0, 0]).ShouldBe("zero");
        Find(table, [200, 0, 0, 0]).ShouldBe("v0");
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("a", 0x92685f5eu)]
    public void Hash(string text, uint expected) => MurmurHash2.Of(Encoding.ASCII.GetBytes(text)).ShouldBe(expected);

    private static string Find(GeoTable table, byte[] address) => table.Find(address).ToString();
}
