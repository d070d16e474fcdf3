using System.Runtime.CompilerServices;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Logging;

/// <summary>Error-log lines of a request or a connection, with nginx's tail: who asked, which server, what for.</summary>
public static class RequestLogging
{
    /// <summary>
    /// Writes a line to the error log of the request's location:
    /// <c>request.LogError(LogLevel.Error, $"open() \"{path}\" failed (2: No such file or directory)")</c>.
    /// </summary>
    public static void LogError(
        this Request request,
        LogLevel level,
        [InterpolatedStringHandlerArgument("request", "level")] ref ErrorMessage message)
    {
        if (!message.IsEnabled)
        {
            return;
        }

        message.Append(request.IsLogging ? " while logging request"u8 : []);
        AppendClient(request.Remote.Text, ref message);
        if (request.Server is not null)
        {
            message.Append(", server: "u8);
            message.Append(request.Server.Name);
        }

        AppendQuoted(ref message, ", request: \""u8, request.RequestLine);
        AppendQuoted(ref message, ", upstream: \""u8, request.UpstreamLogName);
        AppendQuoted(ref message, ", host: \""u8, request.Headers.Find("host"u8));
        AppendQuoted(ref message, ", referrer: \""u8, request.Headers.Find("referer"u8));
        message.WriteTo(LogOf(request), level);
    }

    /// <summary>Writes a line about a connection that has no request yet.</summary>
    public static void LogError(
        this ClientConnection connection,
        LogLevel level,
        [InterpolatedStringHandlerArgument("connection", "level")] ref ErrorMessage message)
    {
        if (message.IsEnabled)
        {
            AppendClient(connection.RemoteAddress, ref message);
            message.Append(", server: "u8);
            message.Append(connection.ListenAddress.Span);
            message.WriteTo(connection.ErrorLog, level);
        }
    }

    internal static ErrorLog LogOf(Request request) =>
        (request.Location ?? request.Server?.Root)?.Settings.ErrorLog ?? request.Client.ErrorLog;

    private static void AppendClient(Bytes.ByteSlice address, ref ErrorMessage message)
    {
        message.Append(", client: "u8);
        message.Append(address.Span);
    }

    private static void AppendQuoted(ref ErrorMessage message, ReadOnlySpan<byte> label, Bytes.ByteSlice value)
    {
        if (value.IsFound)
        {
            message.Append(label);
            message.Append(value.Span);
            message.Append("\""u8);
        }
    }
}
