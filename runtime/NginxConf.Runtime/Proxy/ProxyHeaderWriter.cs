using System.Buffers.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.Proxy;

/// <summary>Writes header fields of a request to a backend, straight into the bytes that are sent.</summary>
public readonly ref struct ProxyHeaderWriter
{
    private const int LongestNumber = 20;
    private readonly OutputBuffer _output;

    internal ProxyHeaderWriter(OutputBuffer output)
    {
        _output = output;
    }

    /// <summary>Whole lines with their ends, which the compiler has put together.</summary>
    public void WriteLines(ReadOnlySpan<byte> lines) => _output.Write(lines);

    /// <summary><c>proxy_set_header</c>: nothing where the value is empty.</summary>
    public void Write(ReadOnlySpan<byte> name, ByteSlice value)
    {
        if (!value.IsEmpty)
        {
            WriteLine(name, value.Span);
        }
    }

    internal void WriteLine(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        _output.Write(name);
        _output.Write(": "u8);
        _output.Write(value);
        _output.Write("\r\n"u8);
    }

    internal void WriteNumber(ReadOnlySpan<byte> name, long value)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        Utf8Formatter.TryFormat(value, digits, out var length);
        WriteLine(name, digits[..length]);
    }
}
