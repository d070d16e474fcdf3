using System.Net.Sockets;
using NginxConf.TestKit;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Sites;

namespace NginxConf.Cli.Tests.Packages;

/// <summary>A small configuration with an included file, and the question whether an executable serves it.</summary>
internal static class PackageTestSite
{
    public static void Write(TestDirectory directory)
    {
        directory.Write("nginx.conf", $$"""
            pid nginx.pid;
            error_log error.log;
            events {}
            http {
                access_log off;
                server {
                    listen unix:{{directory["http.sock"]}};
                    include conf.d/*.conf;
                }
            }
            """);
        directory.Write("conf.d/hello.conf", """
            location / { return 200 "hello from a package\n"; }
            """);
    }

    public static async Task ShouldAnswerAsync(TestDirectory directory, string executable)
    {
        await using var site = await RunningSite.StartAsync(executable, ["-p", directory.FullPath], directory.FullPath);
        await using var client = await RawHttpClient.ConnectAsync(new UnixDomainSocketEndPoint(directory["http.sock"]));
        await client.SendAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText.ShouldBe("hello from a package\n");
    }
}
