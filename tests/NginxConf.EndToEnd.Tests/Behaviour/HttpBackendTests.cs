using NginxConf.TestKit.Backends;
using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.Behaviour;

/// <summary>HTTP backends where Debian's nginx does something else, so that a comparison shows nothing.</summary>
public sealed class HttpBackendTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("garbage")]
    [InlineData("garbage-kept")]
    [InlineData("short-status")]
    [InlineData("letters-status")]
    public async Task What_is_no_HTTP_is_a_bad_gateway(string reply)
    {
        await using var backend = HttpPeer.Tcp(_ => HttpFaults.Create(reply));
        await using var site = Site(backend);
        await using var server = await site.StartAsync();

        (await site.GetAsync("/api/x")).ShouldContain("502 Bad Gateway");
        await ExpectLogAsync(
            site,
            "upstream sent no valid HTTP/1.0 header while reading response header from upstream, client: 127.0.0.1, server: , "
                + $"request: \"GET /api/x HTTP/1.1\", upstream: \"http://{backend.Address}/api/x\", host: \"localhost\"");
    }

    [Theory]
    [InlineData("continue-first")]
    [InlineData("hints-first")]
    public async Task An_interim_response_is_passed_over(string reply)
    {
        await using var backend = HttpPeer.Tcp(_ => HttpFaults.Create(reply));
        await using var site = Site(backend);
        await using var server = await site.StartAsync();

        (await site.GetAsync("/api/")).ShouldBe("hello from the backend\n");
        site.ErrorLog.ShouldNotContain("[error]");
    }

    [Fact]
    public async Task A_switch_of_protocols_must_be_asked_for()
    {
        await using var backend = HttpPeer.Tcp(_ => HttpFaults.Create("unasked-upgrade"));
        await using var site = Site(backend);
        await using var server = await site.StartAsync();

        (await site.GetAsync("/api/")).ShouldContain("502 Bad Gateway");
        await ExpectLogAsync(site, "upstream switched protocols unasked while reading response header from upstream");
    }

    [Fact]
    public async Task Connections_are_kept_without_being_told_to_each_for_its_location()
    {
        await using var backend = HttpPeer.Tcp(HttpFaults.FromQuery);
        await using var site = Site(backend);
        await using var server = await site.StartAsync();

        foreach (var path in (string[])["/api/1", "/api/2?reply=chunked", "/api/3?reply=not-modified", "/other/4", "/api/5?reply=http10-length", "/api/6"])
        {
            await site.GetAsync(path);
        }

        backend.Requests.Select(request => request.Connection).ShouldBe([1, 1, 1, 2, 1, 3]);
        backend.Requests.ShouldAllBe(request => request["Connection"] == null && request.Head.Contains(" HTTP/1.1\n"));
    }

    [Fact]
    public async Task Keepalive_0_closes_them()
    {
        await using var backend = HttpPeer.Tcp(HttpFaults.FromQuery);
        await using var site = Site(backend);
        await using var server = await site.StartAsync();

        await site.GetAsync("/closing/1");
        await site.GetAsync("/closing/2");

        backend.Requests.Select(request => request.Connection).ShouldBe([1, 2]);
    }

    private static SmallSite Site(HttpPeer backend)
    {
        var site = new SmallSite(SmallSite.Ngxc);
        site.WriteConfig("one", $$"""
            location /api/ { proxy_pass http://{{backend.Address}}; }
            location /other/ { proxy_pass http://{{backend.Address}}; }
            location /closing/ { proxy_pass http://closing; }
            """, $"upstream closing {{ server {backend.Address}; keepalive 0; }}");
        return site;
    }

    private static async Task ExpectLogAsync(SmallSite site, string line) =>
        (await Waiting.TryUntilAsync(() => site.ErrorLog.Contains(line, StringComparison.Ordinal), s_patience)).ShouldBeTrue(site.ErrorLog);
}
