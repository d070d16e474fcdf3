using System.Text;
using NginxConf.Runtime.Proxy;

namespace NginxConf.Runtime.Tests.Proxy;

public sealed class HttpStatusLineTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n", 200, true)]
    [InlineData("HTTP/1.0 404 Not Found\r\n", 404, false)]
    [InlineData("HTTP/1.1   204\n", 204, true)]
    [InlineData("HTTP/1.1 403.14 Forbidden\r\n", 403, true)]
    [InlineData("HTTP/1.1 200 \r\nrest is not looked at", 200, true)]
    [InlineData("HTTP/2.0 999 x\n", 999, true)]
    public void A_status_line_is_read_in_pieces_of_any_size(string text, int status, bool persistent)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        for (var size = 1; size <= bytes.Length; size++)
        {
            var line = default(HttpStatusLine);
            foreach (var piece in bytes.Chunk(size))
            {
                line.Read(piece).ShouldBeTrue();
            }

            line.Status.ShouldBe(status);
            line.IsPersistent.ShouldBe(persistent);
        }
    }

    [Theory]
    [InlineData("http/1.1 200 OK")]
    [InlineData("HTTP/0.9 200 OK")]
    [InlineData("HTTP/1 200 OK")]
    [InlineData("HTTP/1. 200 OK")]
    [InlineData("HTTP/1.1\t200 OK")]
    [InlineData("HTTP/1.1 20 OK")]
    [InlineData("HTTP/1.1 2000 OK")]
    [InlineData("HTTP/1.1 200\r\r\n")]
    [InlineData("HTTP/99999999999999999999.1 200 OK")]
    [InlineData("HTTP/1.99999999999999999999 200 OK")]
    [InlineData("SSH-2.0")]
    [InlineData("\r\nHTTP/1.1 200 OK")]
    public void Anything_else_is_refused_at_its_first_wrong_byte(string text)
    {
        var line = default(HttpStatusLine);

        line.Read(Encoding.Latin1.GetBytes(text)).ShouldBeFalse();
    }
}
