using System.Buffers;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Logging;

/// <summary>One line of an access log while a generated <c>log_format</c> method writes it.</summary>
public ref struct LogLine
{
    // escape=default leaves 32..126 without the quote and the backslash.
    private static readonly SearchValues<byte> s_plain = SearchValues.Create(
        [.. Enumerable.Range(32, 95).Select(value => (byte)value).Where(value => value is not ((byte)'"' or (byte)'\\'))]);

    private readonly AccessLog _log;
    private ValueWriter _text;

    internal LogLine(AccessLog log, ByteArena memory)
    {
        _log = log;
        _text = new ValueWriter(memory);
    }

    /// <summary>Constant text of the format.</summary>
    public void Write(ReadOnlySpan<byte> text) => _text.Write(text);

    /// <summary>A variable, <c>escape=default</c>: <c>"</c>, <c>\</c>, bytes below 32 and above 126 as <c>\xHH</c>; not found is <c>-</c>.</summary>
    public void WriteEscaped(ByteSlice value)
    {
        if (!value.IsFound)
        {
            _text.Write("-"u8);
            return;
        }

        var rest = value.Span;
        int stop;
        while ((stop = rest.IndexOfAnyExcept(s_plain)) >= 0)
        {
            _text.Write(rest[..stop]);
            _text.Write("\\x"u8);
            WriteHex(rest[stop]);
            rest = rest[(stop + 1)..];
        }

        _text.Write(rest);
    }

    /// <summary>A variable, <c>escape=json</c>: as the inside of a JSON string; not found is empty.</summary>
    public void WriteJson(ByteSlice value) => JsonEscaping.Write(ref _text, value.Span);

    /// <summary>A variable, <c>escape=none</c>; not found is empty.</summary>
    public void WriteRaw(ByteSlice value) => _text.Write(value);

    /// <summary>Hands the line to the log.</summary>
    public void End()
    {
        _text.Write("\n"u8);
        _log.File?.Append(_text.Written);
        _text.Dispose();
    }

    private void WriteHex(byte value)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        _text.Write([digits[value >> 4], digits[value & 15]]);
    }
}
