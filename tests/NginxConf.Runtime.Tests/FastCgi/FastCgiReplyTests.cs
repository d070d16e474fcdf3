using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Http;

namespace NginxConf.Runtime.Tests.FastCgi;

/// <summary>Responses in every shape that the protocol allows.</summary>
public sealed class FastCgiReplyTests
{
    [Theory]
    [InlineData("whole")]
    [InlineData("tiny-records")]
    [InlineData("padded")]
    [InlineData("split-header")]
    [InlineData("slow-drip")]
    [InlineData("stderr-first")]
    [InlineData("application-status")]
    [InlineData("no-end-request")]
    public async Task A_response_arrives_however_it_is_cut_into_records(string reply)
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiFaults.Create(reply));
        await using var site = GatewaySite.Start(peer.Address);

        var response = await site.GetAsync("/index.php");

        response.Status.ShouldBe(200);
        response["Content-Type"].ShouldBe("text/plain");
        response.BodyText.ShouldBe("hello from the backend\n");
        response.IsComplete.ShouldBeTrue();
        response.Framing.ShouldBe(BodyFraming.Chunked);
        peer.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-status", 200, "no Status line\n")]
    [InlineData("empty-body", 200, "")]
    [InlineData("lf-only", 200, "body\n")]
    [InlineData("stderr-between", 200, "hello\n")]
    [InlineData("status-404", 404, "not here\n")]
    [InlineData("status-500", 500, "broken\n")]
    [InlineData("redirect", 302, "")]
    [InlineData("long-body", 200, "hello")]
    public async Task Status_and_body_are_the_backends(string reply, int status, string body)
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiFaults.Create(reply));
        await using var site = GatewaySite.Start(peer.Address);

        var response = await site.GetAsync("/");

        response.Status.ShouldBe(status);
        response.BodyText.ShouldBe(body);
        response.IsComplete.ShouldBeTrue();
        (await site.AccessLogAsync(1)).ShouldBe([$"{status} [{peer.Address}] [{status}] [-]"]);
    }

    [Fact]
    public async Task Fields_keep_their_order_without_what_is_hidden_or_hop_by_hop()
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.Output(
            "Status: 201 Made\r\nX-Powered-By: test\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nConnection: close\r\nKeep-Alive: 1\r\n" +
            "X-Accel-Expires: 5\r\nETag: \"x\"\r\nLast-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\nServer: backend\r\n\r\nok"));
        await using var site = GatewaySite.Start(peer.Address);

        var response = await site.GetAsync("/");

        response.StatusLine.ShouldBe("HTTP/1.1 201 Made");
        response["Server"].ShouldBe("backend");
        response["Set-Cookie"].ShouldBe("a=1, b=2");
        response["Connection"].ShouldBe("keep-alive");
        response.Headers.Select(field => field.Key).Where(name => name is not ("Date" or "Server" or "Transfer-Encoding" or "Connection"))
            .ShouldBe(["X-Powered-By", "Set-Cookie", "Set-Cookie", "ETag", "Last-Modified"]);
    }

    [Fact]
    public async Task A_large_response_arrives_whole_and_its_messages_are_logged()
    {
        await using var peer = FastCgiPeer.Tcp(_ => new FastCgiReply()
            .Stderr("PHP message: first.\n").Stdout("Content-Type: text/plain\r\n\r\n")
            .Stdout(FastCgiFaults.Pattern(3_000_000), recordSize: 30_000).Stderr("PHP message: last"));
        await using var site = GatewaySite.Start(peer.Address);

        var response = await site.GetAsync("/large");

        response.BodyText.ShouldBe(FastCgiFaults.Pattern(3_000_000));
        var log = await site.ErrorLogAsync("last");
        log.ShouldContain("FastCGI sent in stderr: \"PHP message: first\" while reading response header from upstream, client: 127.0.0.1, " +
            $"server: gateway.test, request: \"GET /large HTTP/1.1\", upstream: \"fastcgi://{peer.Address}\", host: \"h\"");
        log.ShouldContain("FastCGI sent in stderr: \"PHP message: last\" while reading upstream");
    }
}
