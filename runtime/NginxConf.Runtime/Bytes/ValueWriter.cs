using System.Buffers.Text;

namespace NginxConf.Runtime.Bytes;

/// <summary>
/// Builds one value in a request's memory. Only one writer of an arena may be open at a time for writing; evaluate variables
/// before writing them (generated code passes them as arguments, so they are complete by then).
/// </summary>
public ref struct ValueWriter
{
    private readonly ByteArena _arena;
    private byte[] _buffer;
    private int _length;

    public ValueWriter(ByteArena arena)
    {
        _arena = arena;
        _buffer = [];
    }

    public readonly int Length => _length;

    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Length - _length < bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Write(ByteSlice value) => Write(value.Span);

    public void Write(byte value) => Write([value]);

    public void WriteNumber(long value)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, digits, out var written);
        Write(digits[..written]);
    }

    /// <summary>The value in request memory. The writer must not be used afterwards.</summary>
    public ByteSlice Complete()
    {
        var value = _arena.Copy(Written);
        Dispose();
        return value;
    }

    /// <summary>Gives the scratch buffer back without keeping the value.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        _length = 0;
    }

    private void Grow(int extra)
    {
        var larger = System.Buffers.ArrayPool<byte>.Shared.Rent(Math.Max(256, checked(_length + extra) * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
