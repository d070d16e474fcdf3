using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Logging;

/// <summary>Escaping in access logs, as the three forms of <c>log_format escape=</c>.</summary>
public sealed class LogLineTests : IAsyncDisposable
{
    private readonly TestDirectory _directory = new();

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a\"b\\c", "a\\x22b\\x5Cc")]
    [InlineData("\u0001\n\u007f\u0080\u00ff", "\\x01\\x0A\\x7F\\x80\\xFF")]
    [InlineData("", "")]
    public void Default(string value, string expected) =>
        Write((ref LogLine line) => line.WriteEscaped(Bytes(value))).ShouldBe(expected + "\n");

    [Theory]
    [InlineData("a\"b\\c", "a\\\"b\\\\c")]
    [InlineData("\b\t\n\f\r\u0001", "\\b\\t\\n\\f\\r\\u0001")]
    [InlineData("\u007f\u0080", "\u007f\u0080")]
    public void Json(string value, string expected) =>
        Write((ref LogLine line) => line.WriteJson(Bytes(value))).ShouldBe(expected + "\n");

    [Fact]
    public void What_is_not_found_is_a_dash_by_default_only()
    {
        Write((ref LogLine line) => line.WriteEscaped(ByteSlice.NotFound)).ShouldBe("-\n");
        Write((ref LogLine line) => line.WriteJson(ByteSlice.NotFound)).ShouldBe("\n");
        Write((ref LogLine line) => line.WriteRaw(ByteSlice.NotFound)).ShouldBe("\n");
    }

    [Fact]
    public void Raw_is_raw() =>
        Write((ref LogLine line) => line.WriteRaw(Bytes("\"\u0001\u0080"))).ShouldBe("\"\u0001\u0080\n");

    public ValueTask DisposeAsync() => _directory.DisposeAsync();

    private delegate void Writing(ref LogLine line);

    private string Write(Writing writing)
    {
        var path = _directory[Guid.NewGuid().ToString("N")];
        using (var writer = new LogWriter())
        {
            var log = new AccessLog("x") { File = writer.Open(path, out _) };
            var line = new LogLine(log, new ByteArena());
            writing(ref line);
            line.End();
        }

        return File.ReadAllText(path, Encoding.Latin1);
    }

    private static ByteSlice Bytes(string text) => new(Encoding.Latin1.GetBytes(text));
}
