using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Proxy;

namespace NginxConf.Runtime.Tests.Proxy;

public sealed class ProxyUrlTests
{
    [Theory]
    [InlineData("http://a.example", "a.example", "a.example", "80", "")]
    [InlineData("http://a.example:80/", "a.example:80", "a.example", "80", "/")]
    [InlineData("HTTP://a.example:81?x", "a.example:81", "a.example:81", "81", "?x")]
    [InlineData("http://[::1]/x", "[::1]", "[::1]", "80", "/x")]
    [InlineData("http://[::1]:8080", "[::1]:8080", "[::1]:8080", "8080", "")]
    [InlineData("http://unix:/run/a.sock", "unix:/run/a.sock", "localhost", "", "")]
    [InlineData("http://unix:/run/a.sock:/uri?x", "unix:/run/a.sock", "localhost", "", "/uri?x")]
    public void A_URL_is_taken_apart(string text, string address, string host, string port, string uri)
    {
        ProxyUrl.TryParse(new ByteSlice(System.Text.Encoding.Latin1.GetBytes(text)), out var url).ShouldBeTrue();

        (url.Address.ToString(), url.Host.ToString(), url.Port.ToString(), url.Uri.ToString()).ShouldBe((address, host, port, uri));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.example")]
    [InlineData("ftp://a.example")]
    [InlineData("http:/a.example")]
    public void Without_a_known_scheme_it_is_none(string text) =>
        ProxyUrl.TryParse(new ByteSlice(System.Text.Encoding.Latin1.GetBytes(text)), out _).ShouldBeFalse();
}
