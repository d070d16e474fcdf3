using System.Text;
using NginxConf.Runtime.Http;

namespace NginxConf.Runtime.Tests.Http;

/// <summary>Request lines, each judged as nginx judges it.</summary>
public sealed class RequestLineTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1", "GET", "/", "HTTP/1.1")]
    [InlineData("FOO-B_R /x?y HTTP/1.0", "FOO-B_R", "/x?y", "HTTP/1.0")]
    [InlineData("GET  /a   HTTP/1.1  ", "GET", "/a", "HTTP/1.1")]
    [InlineData("GET /\x80 HTTP/1.10", "GET", "/\x80", "HTTP/1.10")]
    [InlineData("GET /x HTTP/1.999", "GET", "/x", "HTTP/1.999")]
    [InlineData("GET /only", "GET", "/only", "")]
    [InlineData("GET http://host/path?q HTTP/1.1", "GET", "/path?q", "HTTP/1.1")]
    [InlineData("GET h2+x.y://host?q HTTP/1.1", "GET", "?q", "HTTP/1.1")]
    [InlineData("GET http://[::1]:80/x HTTP/1.1", "GET", "/x", "HTTP/1.1")]
    public void Good_lines(string line, string method, string target, string protocol)
    {
        var bytes = Encoding.Latin1.GetBytes(line);

        RequestLine.Parse(bytes, complete: true, out var parsed).ShouldBe(RequestLineStatus.Complete);

        line[parsed.Method].ShouldBe(method);
        line[parsed.Target].ShouldBe(target);
        line[parsed.Protocol].ShouldBe(protocol);
    }

    [Theory]
    [InlineData("get / HTTP/1.1", nameof(RequestLineStatus.InvalidMethod))]
    [InlineData(" GET / HTTP/1.1", nameof(RequestLineStatus.InvalidMethod))]
    [InlineData("GET", nameof(RequestLineStatus.InvalidMethod))]
    [InlineData("GET\t/ HTTP/1.1", nameof(RequestLineStatus.InvalidMethod))]
    [InlineData("GET ", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET * HTTP/1.1", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET ?x HTTP/1.1", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET /a b HTTP/1.1", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET /\x01 HTTP/1.1", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET /\x7f HTTP/1.1", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET / HTTP/1.1x", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET / HTTP/1.1\r", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET / HTTP/1.", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET / HTTP/1", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET / HTTP/0.9", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET / HTTP/1.1000", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET / http/1.1", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET http://user@host/ HTTP/1.1", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("CONNECT host:80 HTTP/1.1", nameof(RequestLineStatus.InvalidRequest))]
    [InlineData("GET / HTTP/2.0", nameof(RequestLineStatus.InvalidVersion))]
    [InlineData("GET / HTTP/11.1", nameof(RequestLineStatus.InvalidVersion))]
    [InlineData("POST /", nameof(RequestLineStatus.InvalidHttp09Method))]
    public void Bad_lines(string line, string status) =>
        RequestLine.Parse(Encoding.Latin1.GetBytes(line), complete: true, out _).ToString().ShouldBe(status);

    [Theory]
    [InlineData("GET /a/b?c HTTP/1.1")]
    [InlineData("GET http://host:80/path HTTP/1.1")]
    [InlineData("GET http://[::1]/ HTTP/1.0")]
    public void A_good_line_is_incomplete_up_to_its_last_byte(string line)
    {
        var bytes = Encoding.Latin1.GetBytes(line);
        for (var length = 0; length < bytes.Length; length++)
        {
            RequestLine.Parse(bytes.AsSpan(0, length), complete: false, out _).ShouldBe(RequestLineStatus.Incomplete, line[..length]);
        }
    }

    [Theory]
    [InlineData("\x16\x03\x01")]
    [InlineData("GET /\x02")]
    [InlineData("GET / XTTP")]
    public void A_bad_line_is_refused_before_it_ends(string start) =>
        RequestLine.Parse(Encoding.Latin1.GetBytes(start), complete: false, out _).ShouldBeOneOf(
            RequestLineStatus.InvalidMethod, RequestLineStatus.InvalidRequest);
}
