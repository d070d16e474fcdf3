using System.Buffers;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Logging;

/// <summary>One line of an access log while a generated <c>log_format</c> method writes it.</summary>
public ref struct LogLine
{
    // escape=default leaves 32..126 without the quote and the backslash; escape=json leaves all from 32 on without the two.
    private static readonly SearchValues<byte> s_plain = SearchValues.Create(Range(32, 126));
    private static readonly SearchValues<byte> s_plainJson = SearchValues.Create(Range(32, 255));

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
    public void WriteJson(ByteSlice value)
    {
        var rest = value.Span;
        int stop;
        while ((stop = rest.IndexOfAnyExcept(s_plainJson)) >= 0)
        {
            _text.Write(rest[..stop]);
            WriteJsonEscape(rest[stop]);
            rest = rest[(stop + 1)..];
        }

        _text.Write(rest);
    }

    /// <summary>A variable, <c>escape=none</c>; not found is empty.</summary>
    public void WriteRaw(ByteSlice value) => _text.Write(value);

    /// <summary>Hands the line to the log.</summary>
    public void End()
    {
        _text.Write("\n"u8);
        _log.File?.Append(_text.Written);
        _text.Dispose();
    }

    private void WriteJsonEscape(byte value)
    {
        var letter = value switch
        {
            (byte)'\b' => 'b',
            (byte)'\t' => 't',
            (byte)'\n' => 'n',
            (byte)'\f' => 'f',
            (byte)'\r' => 'r',
            (byte)'"' or (byte)'\\' => (char)value,
            _ => '\0',
        };
        if (letter != '\0')
        {
            _text.Write([(byte)'\\', (byte)letter]);
            return;
        }

        _text.Write("\\u00"u8);
        WriteHex(value);
    }

    private void WriteHex(byte value)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        _text.Write([digits[value >> 4], digits[value & 15]]);
    }

    private static byte[] Range(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(value => (byte)value).Where(value => value is not ((byte)'"' or (byte)'\\'))];
}
