using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.Tests.Upstreams;

/// <summary>Addresses that a variable gives, with nginx's verdicts.</summary>
public sealed class UpstreamAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:9000", null)]
    [InlineData("[::1]:9000", null)]
    [InlineData("unix:/run/php.sock", null)]
    [InlineData("", "no host")]
    [InlineData("127.0.0.1", "no port")]
    [InlineData("[::1]", "no port")]
    [InlineData("backend", "no port")]
    [InlineData("backend:port", "invalid port")]
    [InlineData("127.0.0.1:0", "invalid port")]
    [InlineData("127.0.0.1:99999", "invalid port")]
    [InlineData("127.0.0.1:2/x", "invalid host")]
    [InlineData("unix:", "no path in the unix domain socket")]
    public void An_address_is_taken_or_refused_in_nginx_words(string text, string? problem)
    {
        var address = UpstreamAddress.Parse(text, 0);

        address.Problem.ShouldBe(problem);
        address.UnresolvedHost.ShouldBeNull();
    }

    [Fact]
    public void A_host_name_would_need_a_resolver() => UpstreamAddress.Parse("backend:9000", 0).UnresolvedHost.ShouldBe("backend");
}
