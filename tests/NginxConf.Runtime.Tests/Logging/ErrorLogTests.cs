using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Logging;

/// <summary>Lines of the error log, in nginx's form.</summary>
public sealed class ErrorLogTests : IAsyncDisposable
{
    private readonly TestDirectory _directory = new();

    [Fact]
    public void A_line_names_time_level_process_and_request()
    {
        var (request, _) = new TestSite().Begin("GET /x HTTP/1.1\nHost: a.example\nReferer: http://r/");
        var line = Log(request, LogLevel.Warn, LogLevel.Error);

        line.ShouldMatch(
            """^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d \[error\] \d+#\d+: \*1 open\(\) "/f" failed \(2\), client: 192\.0\.2\.7, """
            + """server: srv\.test, request: "GET /x HTTP/1\.1", upstream: "fastcgi://p", host: "a\.example", referrer: "http://r/"\n$""");
    }

    [Fact]
    public void Less_severe_messages_are_filtered_before_they_are_built()
    {
        var built = false;
        var (request, _) = new TestSite().Begin("GET /x HTTP/1.1\nHost: a");

        Log(request, LogLevel.Error, LogLevel.Warn, () => built = true).ShouldBe("");
        built.ShouldBeFalse();
    }

    [Fact]
    public void A_long_message_is_cut()
    {
        var (request, _) = new TestSite().Begin("GET /x HTTP/1.1\nHost: a");

        var line = Log(request, LogLevel.Error, LogLevel.Error, text: new string('x', 5000));

        line.Length.ShouldBe(2048);
        line.ShouldEndWith("x\n");
    }

    public ValueTask DisposeAsync() => _directory.DisposeAsync();

    private string Log(
        Runtime.Requests.Request request, LogLevel configured, LogLevel level, Func<bool>? onBuild = null, string text = "/f")
    {
        using (var writer = new LogWriter())
        {
            var target = new ErrorLogTarget(_directory["error.log"], configured) { File = writer.Open(_directory["error.log"], out _) };
            request.Location = new TestLocation(new LocationSettings { ErrorLogs = [target] });
            request.UpstreamLogName = ByteSlice.From("fastcgi://p"u8);
            request.LogError(level, $"open() \"{(onBuild?.Invoke() == true ? "" : text)}\" failed ({2})");
        }

        return File.ReadAllText(_directory["error.log"]);
    }
}
