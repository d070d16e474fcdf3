using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Upstreams;

/// <summary>Error-log lines about upstreams, in nginx's words.</summary>
internal static class UpstreamErrorLog
{
    public const string Connecting = "while connecting to upstream";
    public const string Handshaking = "while SSL handshaking to upstream";
    public const string Sending = "while sending request to upstream";
    public const string ReadingHeader = "while reading response header from upstream";
    public const string Reading = "while reading upstream";
    public const string Tunnelling = "while proxying upgraded connection";

    /// <summary><paramref name="what"/> and the state in which it happened.</summary>
    public static void Write(Request request, LogLevel level, string what, string state) =>
        request.LogError(level, $"{what} {state}");

    public static void TimedOut(Request request, string state) =>
        Write(request, LogLevel.Error, "upstream timed out (110: Connection timed out)", state);

    public static void InvalidHeader(Request request, ReadOnlySpan<byte> before, byte character) =>
        request.LogError(LogLevel.Error, $"upstream sent invalid header: \"{before}\\x{Convert.ToHexStringLower([character])}...\" {ReadingHeader}");

    public static void Duplicate(Request request, ByteSlice name, ByteSlice value, ByteSlice previous) =>
        request.LogError(
            LogLevel.Error,
            $"upstream sent duplicate header line: \"{name}: {value}\", previous value: \"{name}: {previous}\" {ReadingHeader}");

    public static void DuplicateIgnored(Request request, ByteSlice name, ByteSlice value, ByteSlice previous) =>
        request.LogError(
            LogLevel.Warn,
            $"upstream sent duplicate header line: \"{name}: {value}\", previous value: \"{name}: {previous}\", ignored {ReadingHeader}");

    public static void InvalidContentLength(Request request, ByteSlice name, ByteSlice value) =>
        request.LogError(LogLevel.Error, $"upstream sent invalid \"Content-Length\" header: \"{name}: {value}\" {ReadingHeader}");

    public static void TwoFramings(Request request) =>
        request.LogError(
            LogLevel.Error,
            $"upstream sent \"Content-Length\" and \"Transfer-Encoding\" headers at the same time {ReadingHeader}");

    public static void InvalidStatus(Request request, ByteSlice value) =>
        request.LogError(LogLevel.Error, $"upstream sent invalid status \"{value}\" {ReadingHeader}");

    public static void UnknownTransferEncoding(Request request, ByteSlice value) =>
        request.LogError(LogLevel.Error, $"upstream sent unknown \"Transfer-Encoding\": \"{value}\" {ReadingHeader}");

    public static void UnexpectedSwitch(Request request) =>
        request.LogError(LogLevel.Error, $"upstream switched protocols unasked {ReadingHeader}");

    /// <summary>A message of the backend (FastCGI stderr), without its line end.</summary>
    public static void BackendMessage(Request request, ReadOnlySpan<byte> text, string state) =>
        request.LogError(LogLevel.Error, $"FastCGI sent in stderr: \"{text}\" {state}");
}
