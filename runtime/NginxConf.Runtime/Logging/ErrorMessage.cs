using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Hosting.Interop;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Logging;

/// <summary>
/// One line of the error log while an interpolated string builds it, in nginx's form:
/// <c>2026/11/20 07:00:00 [error] PID#TID: *CONNECTION text</c>. Costs nothing where the level is filtered. Lines are cut at 2048 bytes.
/// </summary>
[InterpolatedStringHandler]
public ref struct ErrorMessage
{
    private const int MaximumLine = 2048;

    private byte[]? _buffer;
    private int _length;

    public ErrorMessage(int literalLength, int formattedCount, Request request, LogLevel level, out bool enabled)
        : this(RequestLogging.LogOf(request), level, request.Client.Number, out enabled)
    {
    }

    public ErrorMessage(int literalLength, int formattedCount, ErrorLog log, LogLevel level, out bool enabled)
        : this(log, level, 0, out enabled)
    {
    }

    public ErrorMessage(
        int literalLength, int formattedCount, ClientConnection connection, LogLevel level, out bool enabled)
        : this(connection.ErrorLog, level, connection.Number, out enabled)
    {
    }

    private ErrorMessage(ErrorLog log, LogLevel level, long connection, out bool enabled)
    {
        enabled = log.IsEnabled(level);
        if (!enabled)
        {
            return;
        }

        _buffer = ArrayPool<byte>.Shared.Rent(MaximumLine);
        AppendFormatted(TimeTexts.Now.ErrorLogTime);
        Append(" ["u8);
        Append(LogLevelNames.NameOf(level));
        Append("] "u8);
        AppendFormatted(Environment.ProcessId);
        Append("#"u8);
        AppendFormatted(LibC.GetThreadId());
        Append(": "u8);
        if (connection > 0)
        {
            Append("*"u8);
            AppendFormatted(connection);
            Append(" "u8);
        }
    }

    internal readonly bool IsEnabled => _buffer is not null;

    public void AppendLiteral(string text) => AppendFormatted(text);

    public void AppendFormatted(string? text)
    {
        if (_buffer is not null && text is not null)
        {
            Utf8.FromUtf16(text, Free, out _, out var written);
            _length += written;
        }
    }

    public void AppendFormatted(ByteSlice value) => Append(value.Span);

    public void AppendFormatted(ReadOnlySpan<byte> value) => Append(value);

    public void AppendFormatted(long value)
    {
        if (Utf8Formatter.TryFormat(value, Free, out var written))
        {
            _length += written;
        }
    }

    internal void Append(scoped ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, Free.Length)];
        text.CopyTo(Free);
        _length += text.Length;
    }

    /// <summary>Ends the line and hands it over. The message must not be used afterwards.</summary>
    internal void WriteTo(ErrorLog log, LogLevel level)
    {
        if (_buffer is null)
        {
            return;
        }

        _buffer[_length++] = (byte)'\n';
        log.Write(level, _buffer.AsSpan(0, _length));
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = null;
    }

    // One byte is kept for the line end.
    private readonly Span<byte> Free => _buffer is null ? [] : _buffer.AsSpan(_length, MaximumLine - 1 - _length);
}
