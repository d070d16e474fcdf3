using System.Text;

namespace NginxConf.Runtime.Bytes;

/// <summary>
/// A value made of bytes: a slice of pooled request memory or of a constant. <c>default</c> means "not found", which nginx
/// keeps apart from an empty value (a log prints <c>-</c> for the former and nothing for the latter).
/// </summary>
/// <remarks>A slice of request memory is valid until the request ends.</remarks>
public readonly struct ByteSlice
{
    private readonly byte[]? _array;
    private readonly int _offset;

    public ByteSlice(byte[] array)
        : this(array, 0, array.Length)
    {
    }

    public ByteSlice(byte[] array, int offset, int length)
    {
        _array = array;
        _offset = offset;
        Length = length;
    }

    /// <summary>The variable has no value.</summary>
    public static ByteSlice NotFound => default;

    /// <summary>The variable has a value of length 0.</summary>
    public static ByteSlice Empty { get; } = new([]);

    public int Length { get; }

    public bool IsFound => _array is not null;

    public bool IsEmpty => Length == 0;

    /// <summary>Itself, or a value of length 0 where there is none.</summary>
    public ByteSlice OrEmpty => IsFound ? this : Empty;

    public ReadOnlySpan<byte> Span => new(_array, _offset, Length);

    public ReadOnlyMemory<byte> Memory => new(_array, _offset, Length);

    public static implicit operator ReadOnlySpan<byte>(ByteSlice slice) => slice.Span;

    /// <summary>Copies a constant to the heap; for static fields, not for the request path.</summary>
    public static ByteSlice From(ReadOnlySpan<byte> constant) => new(constant.ToArray());

    public ByteSlice Slice(int start) => Slice(start, Length - start);

    public ByteSlice Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Length - start));
        return _array is null ? this : new(_array, _offset + start, length);
    }

    /// <summary>One char per byte (ISO 8859-1); for messages and tests.</summary>
    public override string ToString() => Encoding.Latin1.GetString(Span);
}
