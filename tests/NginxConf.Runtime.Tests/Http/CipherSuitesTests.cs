using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Http.Tls;

namespace NginxConf.Runtime.Tests.Http;

/// <summary>
/// <c>ssl_ciphers</c> in OpenSSL's notation; expectations from <c>openssl ciphers -tls1_2 -s LIST</c>, without the CCM suites.
/// </summary>
public sealed class CipherSuitesTests
{
    [Theory]
    [InlineData("ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384")]
    [InlineData("EECDH+AESGCM", "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256")]
    [InlineData("kRSA+AESGCM:!AES128", "AES256-GCM-SHA384")]
    [InlineData("kRSA+AES128:+AESGCM", "AES128-SHA256:AES128-SHA:AES128-GCM-SHA256")]
    [InlineData("kRSA+AES:-SHA1:-SHA256:AES128-SHA", "AES256-GCM-SHA384:AES128-GCM-SHA256:AES128-SHA")]
    [InlineData("AES128-SHA:AES256-SHA:@STRENGTH", "AES256-SHA:AES128-SHA")]
    [InlineData("AES128-SHA, AES256-SHA !AES128", "AES256-SHA")]
    public void Lists(string list, string expected) =>
        string.Join(':', CipherSuites.Evaluate(list).Select(suite => suite.Name)).ShouldBe(expected);

    [Fact]
    public void A_list_that_leaves_nothing_is_refused() =>
        Should.Throw<StartException>(() => CipherSuites.PolicyOf("NO-SUCH-CIPHER")).Message.ShouldContain("no cipher match");

    [Theory]
    [InlineData(null)]
    [InlineData("HIGH:!aNULL:!MD5")]
    public void The_default_is_the_librarys(string? list) => (CipherSuites.PolicyOf(list) is null).ShouldBeTrue();
}
