using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.FastCgi;

/// <summary>Responses that are not passed on as they are: X-Accel-*, intercept, hidden fields.</summary>
public sealed class FastCgiRedirectTests
{
    private static FastCgiSettings Settings(FastCgiPeer peer) =>
        new() { Upstream = new Upstream("php", new UpstreamPeer(peer.Address)) };

    [Theory]
    [InlineData("/elsewhere/file?a=b", "elsewhere: /elsewhere/file a=b GET")]
    [InlineData("/elsewhere/%66%20x", "elsewhere: /elsewhere/f x  GET")]
    [InlineData("@elsewhere", "elsewhere: /start  POST")]
    public async Task X_accel_redirect_answers_from_another_location(string target, string body)
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.Output(
            $"X-Accel-Redirect: {target}\r\nSet-Cookie: kept=1\r\nX-Lost: 1\r\nContent-Type: text/html\r\n\r\nunseen"));
        await using var site = GatewaySite.Start(Settings(peer));

        var response = await site.SendAsync("POST /start HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx");

        response.Status.ShouldBe(200);
        response.BodyText.ShouldBe(body);
        response["Set-Cookie"].ShouldBe("kept=1");
        response["X-Lost"].ShouldBeNull();
        response["X-Accel-Redirect"].ShouldBeNull();
    }

    [Theory]
    [InlineData("/elsewhere/../secret")]
    [InlineData("/elsewhere/%2e%2e/secret")]
    [InlineData("?a")]
    public async Task An_unsafe_target_is_404(string target)
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.Output($"X-Accel-Redirect: {target}\r\n\r\n"));
        await using var site = GatewaySite.Start(Settings(peer));

        (await site.GetAsync("/")).Status.ShouldBe(404);

        await site.ErrorLogAsync($"unsafe URI \"{target}\" was detected");
    }

    [Fact]
    public async Task Ignored_and_passed_fields_are_neither_obeyed_nor_hidden()
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.Output("X-Accel-Redirect: /elsewhere\r\n\r\nown"));
        await using var site = GatewaySite.Start(Settings(peer) with
        {
            IgnoreHeaders = IgnoredHeaders.XAccelRedirect,
            PassHeaders = [ByteSlice.From("x-accel-redirect"u8)],
            HideHeaders = [ByteSlice.From("x-powered-by"u8)],
        });

        var response = await site.GetAsync("/");

        response.BodyText.ShouldBe("own");
        response["X-Accel-Redirect"].ShouldBe("/elsewhere");
    }

    [Theory]
    [InlineData(true, "elsewhere: / a=1 GET")]
    [InlineData(false, "not here\n")]
    public async Task An_error_page_replaces_the_response_where_errors_are_intercepted(bool intercept, string body)
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiFaults.Create("status-404"));
        await using var site = GatewaySite.Start(Settings(peer) with { InterceptErrors = intercept }, interceptedStatus: 404);

        var response = await site.GetAsync("/?a=1");

        response.Status.ShouldBe(404);
        response.BodyText.ShouldBe(body);
    }

    [Fact]
    public async Task Conditions_and_ranges_are_the_backends_own_business()
    {
        await using var peer = FastCgiPeer.Tcp(_ => FastCgiReply.Output("ETag: \"a\"\r\nContent-Length: 4\r\n\r\nbody"));
        await using var site = GatewaySite.Start(Settings(peer));

        var response = await site.GetAsync("/", "If-None-Match: \"a\"\r\nRange: bytes=0-1\r\n");

        response.Status.ShouldBe(200);
        response.BodyText.ShouldBe("body");
    }
}
