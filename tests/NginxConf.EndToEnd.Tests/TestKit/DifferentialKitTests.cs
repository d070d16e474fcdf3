using NginxConf.TestKit;
using NginxConf.TestKit.Differential;
using NginxConf.TestKit.Sites;

namespace NginxConf.EndToEnd.Tests.TestKit;

/// <summary>The kit must see differences, not only agree.</summary>
public sealed class DifferentialKitTests
{
    private static readonly DifferentialSetup s_setup = new(DifferentialSetup.Http("""
        server {
            listen 127.0.0.1:[[port]];
            root [[root]];
            location /status { return 200 "one"; }
            location /header { add_header X-Name one; return 204; }
            location /parameter { fastcgi_param NAME one; fastcgi_pass [[php]]; }
            location /close { keepalive_timeout 65; return 200 "same"; }
        }
        """));

    [Theory]
    [InlineData("return 200", "return 202", "GET /status", "-HTTP/1.1 200 OK\n+HTTP/1.1 202 Accepted")]
    [InlineData("\"one\"", "\"two\"", "GET /status", "-one\n+two")]
    [InlineData("X-Name one", "X-Name two", "GET /header", "-X-Name: one\n+X-Name: two")]
    [InlineData("NAME one", "NAME two", "GET /parameter", "-NAME=one\n+NAME=two")]
    [InlineData("keepalive_timeout 65", "keepalive_timeout 0", "GET /close", "-Connection: keep-alive\n+Connection: close")]
    public async Task Sees_a_difference(string before, string after, string request, string diff)
    {
        await using var pair = await DifferentialPair.StartAsync(s_setup, new AlteredNginx(before, after));

        var failure = await Should.ThrowAsync<TestKitException>(() => pair.CompareAsync(request, []));

        failure.Message.ShouldContain(diff);
    }

    [Fact]
    public async Task A_known_difference_that_is_gone_is_reported()
    {
        var difference = new KnownDifference("teapot", "a test", "Suite", ["GET /status"], "^one$", "two");
        await using var pair = await DifferentialPair.StartAsync(s_setup, new RealNginx());

        var failure = await Should.ThrowAsync<TestKitException>(() => pair.CompareAsync("GET /status", [difference]));

        failure.Message.ShouldContain("remove the known difference \"teapot\"");
    }

    [Fact]
    public async Task A_server_that_does_not_start_shows_its_own_message()
    {
        var failure = await Should.ThrowAsync<TestKitException>(
            () => DifferentialPair.StartAsync(s_setup, new AlteredNginx("return 200", "retrun 200")));

        failure.Message.ShouldContain("unknown directive \"retrun\"");
    }

    private sealed class AlteredNginx(string before, string after) : ISiteLauncher
    {
        private readonly RealNginx _nginx = new();

        public string Name => "altered nginx";

        public async Task<ISiteUnderTest> StartAsync(string prefix)
        {
            var config = Path.Combine(prefix, "nginx.conf");
            await File.WriteAllTextAsync(config, (await File.ReadAllTextAsync(config)).Replace(before, after, StringComparison.Ordinal));
            return await _nginx.StartAsync(prefix);
        }

        public Task<(int ExitCode, string Output)> InvokeAsync(params string[] arguments) => _nginx.InvokeAsync(arguments);
    }
}
