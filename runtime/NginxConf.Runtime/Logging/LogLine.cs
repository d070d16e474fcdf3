using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Logging;

/// <summary>One line of an access log while a generated <c>log_format</c> method writes it.</summary>
public ref struct LogLine
{
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
    public void WriteEscaped(ByteSlice value) => _text.Write(value);

    /// <summary>A variable, <c>escape=json</c>.</summary>
    public void WriteJson(ByteSlice value) => _text.Write(value);

    /// <summary>A variable, <c>escape=none</c>.</summary>
    public void WriteRaw(ByteSlice value) => _text.Write(value);

    /// <summary>Hands the line to the log.</summary>
    public void End()
    {
        _ = _log;
        _text.Dispose();
    }
}
