using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.Upstreams;

/// <summary>Fields of a backend that contradict each other or themselves.</summary>
public sealed class HeadFieldTests
{
    [Theory]
    [InlineData("Content-Length: 2\r\nContent-Length: 2", "upstream sent duplicate header line: \"Content-Length: 2\", previous value: \"Content-Length: 2\"")]
    [InlineData("Content-Length: 2x", "upstream sent invalid \"Content-Length\" header: \"Content-Length: 2x\"")]
    [InlineData("Content-Length: -1", "upstream sent invalid \"Content-Length\" header: \"Content-Length: -1\"")]
    [InlineData("Content-Length: 99999999999999999999", "upstream sent invalid \"Content-Length\" header")]
    [InlineData("Content-Length: 2\r\nTransfer-Encoding: chunked", "upstream sent \"Content-Length\" and \"Transfer-Encoding\" headers at the same time")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 2", "upstream sent \"Content-Length\" and \"Transfer-Encoding\" headers at the same time")]
    [InlineData("X Y: z", "upstream sent invalid header: \"X\\x20...\"")]
    [InlineData("X\u0001: z", "upstream sent invalid header: \"X\\x01...\"")]
    [InlineData(": z", "upstream sent invalid header: \"\\x3a...\"")]
    [InlineData("X: a\0b", "upstream sent invalid header: \"X: a\\x00...\"")]
    public async Task A_head_that_cannot_be_trusted_is_502(string fields, string line)
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.Output(fields + "\r\n\r\nok"));
        await using var site = GatewaySite.Start(peer.Address);

        (await site.GetAsync("/")).Status.ShouldBe(502);

        await site.ErrorLogAsync(line);
    }

    [Fact]
    public async Task A_field_that_can_be_there_once_counts_the_first_time()
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.Output(
            "Status: 404 First\r\nStatus: 500 Second\r\nContent-Type: a/b\r\nContent-Type: c/d\r\nETag: 1\r\nETag: 2\r\nVary: a\r\nVary: b\r\n\r\nok"));
        await using var site = GatewaySite.Start(peer.Address);

        var response = await site.GetAsync("/");

        response.StatusLine.ShouldBe("HTTP/1.1 404 First");
        response["Content-Type"].ShouldBe("a/b");
        response["ETag"].ShouldBe("1");
        response["Vary"].ShouldBe("a, b");
        await site.ErrorLogAsync("upstream sent duplicate header line: \"ETag: 2\", previous value: \"ETag: 1\", ignored while reading response header");
    }

    [Fact]
    public async Task A_line_without_colon_is_a_field_without_value_and_a_response_may_have_no_fields()
    {
        await using var peer = FastCgiPeer.Tcp(request => FastCgiReply.Output(request["QUERY_STRING"] == "bare" ? "\r\nbody" : "X-Alone\nX-Two:  b  \n\nbody"));
        await using var site = GatewaySite.Start(peer.Address);

        var response = await site.GetAsync("/");
        response["X-Alone"].ShouldBe("");
        response["X-Two"].ShouldBe("b");
        response.BodyText.ShouldBe("body");

        (await site.GetAsync("/?bare")).BodyText.ShouldBe("body");
    }
}
