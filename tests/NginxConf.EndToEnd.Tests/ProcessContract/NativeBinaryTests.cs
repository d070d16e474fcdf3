using System.Globalization;
using System.Net;
using NginxConf.TestKit;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.ProcessContract;

/// <summary>What a site binary does as the process that it is: nginx's contract, without a configuration.</summary>
public sealed class NativeBinaryTests : IClassFixture<NativeBinaryFixture>, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly NativeBinaryFixture _native;
    private readonly TestDirectory _prefix = new();

    public NativeBinaryTests(NativeBinaryFixture native)
    {
        _native = native;
        TestCertificate.Write(native.ConfigDirectory, "site", "first.example");
    }

    public void Dispose() => _prefix.Dispose();

    [Fact]
    public void Is_built_without_warnings() => _native.Binary.BuildOutput.ShouldNotContain("warning");

    [Fact]
    public async Task Runs_away_from_its_configuration_until_it_is_told_to_stop()
    {
        await using var server = await _native.Binary.StartAsync(_prefix.FullPath);

        File.ReadAllText(_prefix["nginx.pid"]).ShouldBe(server.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n");
        (await GetAsync()).ShouldBe("native");
        (await Waiting.TryUntilAsync(() => Read("access.log").Contains("GET / HTTP/1.1", StringComparison.Ordinal), s_patience)).ShouldBeTrue();

        (await _native.Binary.InvokeAsync("-p", _prefix.FullPath, "-s", "quit")).ExitCode.ShouldBe(0);
        (await server.WaitForExitAsync()).ShouldBe(0);
        File.Exists(_prefix["nginx.pid"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Reload_reads_the_certificates_again_and_keeps_connections()
    {
        await using var server = await _native.Binary.StartAsync(_prefix.FullPath);
        await using var old = await RawHttpClient.ConnectTlsAsync(EndPoint(_native.TlsPort), "first.example");
        old.SslStream!.RemoteCertificate!.Subject.ShouldBe("CN=first.example");

        TestCertificate.Write(_native.ConfigDirectory, "site", "second.example");
        server.Signal(PosixSignalNumber.Reload);

        (await Waiting.TryUntilAsync(() => Subject() == "CN=second.example", s_patience)).ShouldBeTrue();
        server.HasExited.ShouldBeFalse();
    }

    [Fact]
    public async Task Logs_are_reopened()
    {
        await using var server = await _native.Binary.StartAsync(_prefix.FullPath);

        File.Move(_prefix["error.log"], _prefix["error.log.1"]);
        server.Signal(PosixSignalNumber.ReopenLogs);

        (await Waiting.TryUntilAsync(() => File.Exists(_prefix["error.log"]), s_patience)).ShouldBeTrue();
    }

    [Fact]
    public async Task Test_finds_what_is_missing_at_run_time()
    {
        var (exitCode, output) = await _native.Binary.InvokeAsync("-t", "-p", _prefix.FullPath);
        output.ShouldContain("test is successful");
        exitCode.ShouldBe(0);

        File.Delete(_native.ConfigDirectory["site.key"]);
        (exitCode, output) = await _native.Binary.InvokeAsync("-t", "-p", _prefix.FullPath);
        output.ShouldContain("nginx: [emerg] cannot load certificate key");
        output.ShouldContain("site.key");
        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_certificate_prevents_the_start()
    {
        File.Delete(_native.ConfigDirectory["site.crt"]);

        var failure = await Should.ThrowAsync<TestKitException>(() => _native.Binary.StartAsync(_prefix.FullPath));

        failure.Message.ShouldContain("ended with exit code 1");
        failure.Message.ShouldContain("[emerg] cannot load certificate");
        File.Exists(_prefix["nginx.pid"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_configuration_is_refused_with_the_reason()
    {
        var (exitCode, output) = await _native.Binary.InvokeAsync("-p", _prefix.FullPath, "-c", _native.ConfigPath);

        output.ShouldContain("-c");
        output.ShouldContain("compiled");
        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Version_is_printed()
    {
        var (exitCode, output) = await _native.Binary.InvokeAsync("-V");

        output.ShouldStartWith("nginx version: nginx/1.");
        output.ShouldContain("--with-http_ssl_module");
        exitCode.ShouldBe(0);
    }

    private static IPEndPoint EndPoint(int port) => new(IPAddress.Loopback, port);

    private string Read(string file) => File.Exists(_prefix[file]) ? File.ReadAllText(_prefix[file]) : "";

    private string? Subject()
    {
        var client = RawHttpClient.ConnectTlsAsync(EndPoint(_native.TlsPort), "any.example").GetAwaiter().GetResult();
        var subject = client.SslStream?.RemoteCertificate?.Subject;
        client.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return subject;
    }

    private async Task<string> GetAsync()
    {
        await using var client = await RawHttpClient.ConnectAsync(EndPoint(_native.Port));
        await client.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        return (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText;
    }
}
