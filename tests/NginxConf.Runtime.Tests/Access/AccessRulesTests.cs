using System.Net;
using NginxConf.Runtime.Access;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Access;

public sealed class AccessRulesTests
{
    [Theory]
    [InlineData("192.0.2.7", true, "+192.0.2.7", "-all")]
    [InlineData("192.0.2.8", false, "+192.0.2.7", "-all")]
    [InlineData("192.0.2.8", true, "-192.0.2.7", "+192.0.2.0/24", "-all")]
    [InlineData("192.0.3.1", false, "+192.0.2.99/24", "-all")]
    [InlineData("192.0.2.99", true, "+192.0.2.1/24", "-all")]
    [InlineData("10.1.2.3", true, "+10.0.0.0/7", "-all")]
    [InlineData("12.1.2.3", false, "+10.0.0.0/7", "-all")]
    [InlineData("203.0.113.1", true, "-192.0.2.0/24")]
    [InlineData("2001:db8::1", true, "+2001:db8::/32", "-all")]
    [InlineData("2001:db9::1", false, "+2001:db8::/32", "-all")]
    [InlineData("2001:db8::1", false, "+0.0.0.0/0", "-all")]
    [InlineData("::ffff:192.0.2.7", true, "+192.0.2.7", "-all")]
    [InlineData("::ffff:192.0.2.7", false, "-::/0")]
    [InlineData("", true, "+unix:", "-all")]
    [InlineData("", false, "-unix:")]
    [InlineData("192.0.2.7", true, "-unix:")]
    public void The_first_rule_that_contains_the_address_decides(string address, bool allowed, params string[] rules)
    {
        var bytes = address.Length == 0 ? [] : IPAddress.Parse(address).GetAddressBytes();
        var (request, _) = new TestSite() { ClientAddress = bytes }.Begin("GET /\nHost: h");

        var outcome = new AccessRules(rules).Check(request);

        (outcome.Code == 403).ShouldBe(!allowed);
    }
}
