using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.Runtime.Tests.FastCgi;

/// <summary>What the backend receives.</summary>
public sealed class FastCgiRequestTests
{
    private static FastCgiReply Answer(FastCgiRequest request) => FastCgiReply.PlainText("ok");

    [Fact]
    public async Task Header_fields_become_parameters_after_those_of_the_configuration()
    {
        await using var peer = FastCgiPeer.Tcp(Answer);
        await using var site = GatewaySite.Start(peer.Address);

        await site.GetAsync("/a/b.php?x=1", "Proxy: evil\r\nX-Two: 1\r\nx-two: 2\r\nCookie: a=1\r\nCookie: b=2\r\nAccept: */*\r\n");

        var request = peer.Requests.ShouldHaveSingleItem();
        request["GATEWAY_INTERFACE"].ShouldBe("CGI/1.1");
        request["SCRIPT_NAME"].ShouldBe("/a/b.php");
        request["QUERY_STRING"].ShouldBe("x=1");
        request.Parameters.Select(parameter => parameter.Key).SkipWhile(name => !name.StartsWith("HTTP_", StringComparison.Ordinal))
            .ShouldBe(["HTTP_HOST", "HTTP_PROXY", "HTTP_X_TWO", "HTTP_COOKIE", "HTTP_ACCEPT"]);
        request["HTTP_PROXY"].ShouldBe("evil");
        request["HTTP_X_TWO"].ShouldBe("1, 2");
        request["HTTP_COOKIE"].ShouldBe("a=1; b=2");
        request.KeepConnection.ShouldBeFalse();
        peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Configured_http_parameters_replace_the_clients_fields()
    {
        await using var peer = FastCgiPeer.Tcp(Answer);
        await using var site = GatewaySite.Start(new FastCgiSettings
        {
            Upstream = new Upstream(peer.Address, new UpstreamPeer(peer.Address)),
            HeaderParameters = [ByteSlice.From("proxy"u8), ByteSlice.From("x_real_ip"u8)],
        });

        await site.GetAsync("/", "Proxy: evil\r\nX-Real-IP: 1.2.3.4\r\nX-Real: yes\r\n");

        var request = peer.Requests.ShouldHaveSingleItem();
        request["HTTP_PROXY"].ShouldBeNull();
        request["HTTP_X_REAL_IP"].ShouldBeNull();
        request["HTTP_X_REAL"].ShouldBe("yes");
    }

    [Fact]
    public async Task Neither_fields_nor_body_are_passed_where_the_configuration_says_so()
    {
        await using var peer = FastCgiPeer.Tcp(request => FastCgiReply.PlainText(request.BodyText));
        await using var site = GatewaySite.Start(new FastCgiSettings
        {
            Upstream = new Upstream(peer.Address, new UpstreamPeer(peer.Address)),
            PassRequestHeaders = false,
            PassRequestBody = false,
        });

        var response = await site.SendAsync("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nX-A: b\r\n\r\nbody");

        response.BodyText.ShouldBe("");
        peer.Requests.ShouldHaveSingleItem().Parameters.ShouldNotContain(parameter => parameter.Key.StartsWith("HTTP_"));
    }

    [Theory]
    [InlineData("/index.php/extra/path", "/index.php", "/extra/path")]
    [InlineData("/plain", "/plain", "")]
    [InlineData("/directory/", "/directory/main.php", "")]
    public async Task The_path_is_split_and_completed(string target, string script, string info)
    {
        await using var peer = FastCgiPeer.Tcp(Answer);
        await using var site = GatewaySite.Start(new FastCgiSettings
        {
            Upstream = new Upstream(peer.Address, new UpstreamPeer(peer.Address)),
            Index = ByteSlice.From("main.php"u8),
            SplitPathInfo = new BytePattern("^(.+?\\.php)(/.*)$", 3),
        });

        await site.GetAsync(target);

        var request = peer.Requests.ShouldHaveSingleItem();
        request["SCRIPT_NAME"].ShouldBe(script);
        request["PATH_INFO"].ShouldBe(info);
    }

    [Fact]
    public async Task Long_parameters_arrive_whole()
    {
        await using var peer = FastCgiPeer.Tcp(Answer);
        await using var site = GatewaySite.Start(peer.Address);
        var values = Enumerable.Range(0, 2).Select(i => $"X-Long-{i}: {FastCgiFaults.Pattern(7900)}\r\n");
        var script = FastCgiFaults.Pattern(7000);

        var response = await site.GetAsync("/?script=" + script, string.Concat(values));

        response.Status.ShouldBe(200);
        var request = peer.Requests.ShouldHaveSingleItem();
        request["HTTP_X_LONG_1"].ShouldBe(FastCgiFaults.Pattern(7900));
        peer.Violations.ShouldBeEmpty();
    }
}
