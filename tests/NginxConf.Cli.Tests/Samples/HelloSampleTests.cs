using System.Globalization;
using System.Net;
using NginxConf.TestKit;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Processes;
using NginxConf.TestKit.Sites;

namespace NginxConf.Cli.Tests.Samples;

/// <summary>samples/hello as its project publishes it: with project references, as one native executable.</summary>
public sealed class HelloSampleTests : IDisposable
{
    private readonly TestDirectory _directory = new();
    private readonly ReservedPort _http = ReservedPort.Take();
    private readonly ReservedPort _fastCgi = ReservedPort.Take();

    [Fact]
    public async Task The_sample_is_published_and_serves()
    {
        CopySample();
        var (published, output) = await ChildProcess.RunAsync(
            "dotnet", ["publish", "hello.csproj", "-c", "Debug", "-nologo", "-o", "out"], _directory.FullPath, TimeSpan.FromMinutes(5));
        published.ShouldBe(0, output);
        output.ShouldNotContain("warning");
        Directory.GetFileSystemEntries(_directory["out"]).ShouldBe([_directory["out/hello"]]);

        await using var site = await RunningSite.StartAsync(_directory["out/hello"], ["-p", _directory.FullPath], _directory.FullPath);
        var unanswered = await GetAsync("/");
        unanswered.Status.ShouldBe(502);
        unanswered.BodyText.ShouldContain("The application server does not answer");

        await using var responder = await Responder.StartAsync("unix:" + _directory["app.sock"], $"127.0.0.1:{_fastCgi.Number}");
        (await GetAsync("/")).BodyText.ShouldContain("<h1>Hello from nginx.conf</h1>");
        (await GetAsync("/static/style.css"))["Content-Type"].ShouldBe("text/css");
        var download = await GetAsync("/download?bytes=5000000");
        download.Body.Length.ShouldBe(5_000_000);
        (await PostAsync("/form", "name=Ada")).BodyText.ShouldContain("<h1>Hello, Ada!</h1>");
    }

    public void Dispose()
    {
        _http.Dispose();
        _fastCgi.Dispose();
        _directory.Dispose();
    }

    /// <summary>The sample with addresses of the test's own, outside of the clone but with the samples' build files.</summary>
    private void CopySample()
    {
        var sample = Path.Combine(Repository.Root, "samples", "hello");
        foreach (var file in (string[])["hello.csproj", "static/style.css", "static/50x.html"])
        {
            _directory.Write(file, File.ReadAllText(Path.Combine(sample, file)));
        }

        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets"])
        {
            _directory.Write(file, $"<Project><Import Project=\"{Path.Combine(Repository.Root, "samples", file)}\" /></Project>");
        }

        _directory.Write("nginx.conf", File.ReadAllText(Path.Combine(sample, "nginx.conf"))
            .Replace("8080", $"127.0.0.1:{_http.Number}", StringComparison.Ordinal)
            .Replace("9010", _fastCgi.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("/tmp/ngxc-hello.pid", "nginx.pid", StringComparison.Ordinal)
            .Replace("/tmp/ngxc-hello.sock", _directory["app.sock"], StringComparison.Ordinal)
            .Replace("/tmp/ngxc-hello.access.log", "access.log", StringComparison.Ordinal));
    }

    private Task<RawResponse> GetAsync(string target) => AskAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n");

    private Task<RawResponse> PostAsync(string target, string form) =>
        AskAsync($"POST {target} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    private async Task<RawResponse> AskAsync(string request)
    {
        await using var client = await RawHttpClient.ConnectAsync(new IPEndPoint(IPAddress.Loopback, _http.Number));
        await client.SendAsync(request);
        return (await client.ReadResponseAsync()).ShouldNotBeNull();
    }
}
