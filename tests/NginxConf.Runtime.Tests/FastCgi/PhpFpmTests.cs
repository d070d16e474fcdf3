using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Tests.FastCgi.Site;
using NginxConf.Runtime.Upstreams;
using NginxConf.TestKit;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Sites;

namespace NginxConf.Runtime.Tests.FastCgi;

/// <summary>Debian's PHP-FPM behind the gateway.</summary>
public sealed class PhpFpmTests : IAsyncLifetime
{
    private readonly TestDirectory _directory = new();
    private PhpFpm _php = null!;

    public async ValueTask InitializeAsync()
    {
        _php = await PhpFpm.StartAsync(_directory.FullPath);
        _directory.Write("echo.php", """
            <?php
            header("X-Length: " . ($_SERVER["CONTENT_LENGTH"] ?? "-"));
            echo $_SERVER["REQUEST_METHOD"], " ", md5(file_get_contents("php://input"));
            """);
        _directory.Write("large.php", "<?php for ($i = 0; $i < 20000; $i++) echo str_pad($i, 99, ' '), \"\\n\";");
        _directory.Write("page.php", "<?php echo str_repeat('x', 12000);");
        _directory.Write("error.php", "<?php error_log('something is wrong'); http_response_code(418); echo 'short and stout';");
    }

    public async ValueTask DisposeAsync()
    {
        await _php.DisposeAsync();
        await _directory.DisposeAsync();
    }

    private GatewaySite Start(string address, bool keep) => GatewaySite.Start(new FastCgiSettings
    {
        Upstream = new Upstream("php", new UpstreamPeer(address)) { KeepAlive = keep ? 2 : 0 },
        KeepConnection = keep,
    });

    private string Script(string name) => "/?script=" + _directory[name];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bodies_of_every_size_reach_php(bool keep)
    {
        foreach (var address in new[] { _php.UnixAddress, _php.TcpAddress })
        {
            await using var site = Start(address, keep);
            foreach (var length in new[] { 0, 1, 8000, 70_000, 900_000 })
            {
                var body = FastCgiFaults.Pattern(length);
                var hash = Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.Latin1.GetBytes(body)));

                var plain = await site.SendAsync($"POST {Script("echo.php")} HTTP/1.1\r\nHost: h\r\nContent-Length: {length}\r\n\r\n{body}");
                var chunked = await site.SendAsync(
                    $"POST {Script("echo.php")} HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" +
                    (length > 0 ? $"{length:x}\r\n{body}\r\n" : string.Empty) + "0\r\n\r\n");

                plain.BodyText.ShouldBe("POST " + hash);
                chunked.BodyText.ShouldBe("POST " + hash);
                chunked["X-Length"].ShouldBe($"{length}");
            }
        }
    }

    [Fact]
    public async Task Large_pages_and_messages_come_through()
    {
        await using var site = Start(_php.UnixAddress, keep: true);

        (await site.GetAsync(Script("large.php"))).Body.Length.ShouldBe(2_000_000);
        var error = await site.GetAsync(Script("error.php"));
        var missing = await site.GetAsync(Script("missing.php"));

        error.Status.ShouldBe(418);
        error.BodyText.ShouldBe("short and stout");
        missing.Status.ShouldBe(404);
        missing.BodyText.ShouldBe("File not found.\n");
        await site.ErrorLogAsync("FastCGI sent in stderr: \"PHP message: something is wrong\" while reading response header from upstream");
        await site.ErrorLogAsync("FastCGI sent in stderr: \"Primary script unknown\" while reading response header from upstream");
    }

    [Fact]
    public async Task A_kept_tcp_connection_does_not_stall_on_delayed_acknowledgements()
    {
        await using var site = Start(_php.TcpAddress, keep: true);
        await using var client = await site.ConnectAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        for (var i = 0; i < 50; i++)
        {
            await client.SendAsync($"GET {Script("page.php")} HTTP/1.1\r\nHost: h\r\n\r\n");
            (await client.ReadResponseAsync()).ShouldNotBeNull().Body.Length.ShouldBe(12_000);
        }

        // nginx needs 44 ms for each of these.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1.5));
    }
}
