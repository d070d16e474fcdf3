using System.Buffers.Binary;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.FastCgi;

/// <summary>Encodes name-value pairs (FastCGI 1.0 section 3.4) of one request, straight into the bytes that are sent.</summary>
public readonly ref struct FastCgiParameterWriter
{
    private const int LargestShortLength = 127;
    private readonly OutputBuffer _output;

    internal FastCgiParameterWriter(OutputBuffer output)
    {
        _output = output;
    }

    /// <summary>Pairs that the compiler encoded.</summary>
    public void WriteEncoded(ReadOnlySpan<byte> pairs) => _output.Write(pairs);

    public void Write(ReadOnlySpan<byte> name, ByteSlice value) => Write(name, value.Span);

    public void Write(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        WriteLengths(name.Length, value.Length);
        _output.Write(name);
        _output.Write(value);
    }

    /// <summary><c>fastcgi_param NAME VALUE if_not_empty</c>.</summary>
    public void WriteIfNotEmpty(ReadOnlySpan<byte> name, ByteSlice value)
    {
        if (!value.IsEmpty)
        {
            Write(name, value.Span);
        }
    }

    /// <summary>Begins a pair whose name and value are then written to the returned buffer.</summary>
    internal OutputBuffer Begin(int nameLength, int valueLength)
    {
        WriteLengths(nameLength, valueLength);
        return _output;
    }

    private void WriteLengths(int name, int value)
    {
        WriteLength(name);
        WriteLength(value);
    }

    private void WriteLength(int length)
    {
        if (length <= LargestShortLength)
        {
            _output.Write((byte)length);
            return;
        }

        BinaryPrimitives.WriteUInt32BigEndian(_output.Reserve(sizeof(uint)), (uint)length | 0x8000_0000);
        _output.Advance(sizeof(uint));
    }
}
