using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.FastCgi;

/// <summary>Encodes name-value pairs (FastCGI 1.0 section 3.4) of one request.</summary>
public ref struct FastCgiParameterWriter
{
    private ValueWriter _pairs;

    internal FastCgiParameterWriter(ByteArena memory)
    {
        _pairs = new ValueWriter(memory);
    }

    /// <summary>Pairs that the compiler encoded.</summary>
    public void WriteEncoded(ReadOnlySpan<byte> pairs) => _pairs.Write(pairs);

    public void Write(ReadOnlySpan<byte> name, ByteSlice value) => Write(name, value.Span);

    public void Write(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        WriteLength(name.Length);
        WriteLength(value.Length);
        _pairs.Write(name);
        _pairs.Write(value);
    }

    /// <summary><c>fastcgi_param NAME VALUE if_not_empty</c>.</summary>
    public void WriteIfNotEmpty(ReadOnlySpan<byte> name, ByteSlice value)
    {
        if (!value.IsEmpty)
        {
            Write(name, value.Span);
        }
    }

    internal ReadOnlySpan<byte> Written => _pairs.Written;

    private void WriteLength(int length)
    {
        if (length < 128)
        {
            _pairs.Write((byte)length);
            return;
        }

        _pairs.Write([(byte)((length >> 24) | 0x80), (byte)(length >> 16), (byte)(length >> 8), (byte)length]);
    }
}
