using System.Text;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.TestKit;

public sealed class RequestScriptTests
{
    [Theory]
    [InlineData("GET /", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /x\nHost: a\nX-Y: 1", "GET /x HTTP/1.1\r\nHost: a\r\nX-Y: 1\r\n\r\n")]
    [InlineData("GET / HTTP/1.0", "GET / HTTP/1.0\r\n\r\n")]
    [InlineData("POST /\n\nbody", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbody")]
    [InlineData("POST /\nTransfer-Encoding: chunked\n\nbody", "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n")]
    [InlineData("POST /\n\n{pattern:10}", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n0000000.00")]
    [InlineData("raw:GET /\\x00\\xff\\r\\n", "GET /\0\u00ff\r\n")]
    public void Expands_the_short_form(string text, string bytes) =>
        Encoding.Latin1.GetString(RequestScript.Parse(text).Steps.ShouldHaveSingleItem().Bytes).ShouldBe(bytes);

    [Fact]
    public void Knows_ports_and_several_requests()
    {
        var script = RequestScript.Parse("[[port-tls]] HEAD /a\n---\nraw:GET /b\\r\\n");

        script.Port.ShouldBe("port-tls");
        script.Steps.Select(step => (step.IsHead, step.IsRaw)).ShouldBe([(true, false), (false, true)]);
    }
}
