using System.Buffers;
using System.Runtime.CompilerServices;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>Growing, pooled bytes that are sent to a peer. What is in it leaves in one write.</summary>
internal sealed class OutputBuffer
{
    private const int InitialSize = 4096;
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public Span<byte> Span => _bytes.AsSpan(0, Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void Write(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    /// <summary>Free space of at least <paramref name="size"/> bytes; <see cref="Advance"/> takes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int size)
    {
        if (_bytes.Length - Length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(Length);
    }

    public Memory<byte> ReserveMemory(int size)
    {
        Reserve(size);
        return _bytes.AsMemory(Length);
    }

    public void Advance(int bytes) => Length += bytes;

    /// <summary>Opens a gap of <paramref name="size"/> bytes at <paramref name="position"/>.</summary>
    public Span<byte> Insert(int position, int size)
    {
        Reserve(size);
        _bytes.AsSpan(position, Length - position).CopyTo(_bytes.AsSpan(position + size));
        Length += size;
        return _bytes.AsSpan(position, size);
    }

    /// <summary>Forgets what was written behind <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Forgets what was written; keeps the memory for what comes next.</summary>
    public void Clear() => Length = 0;

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        Length = 0;
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(InitialSize, checked((Length + size) * 2)));
        Span.CopyTo(larger);
        var length = Length;
        Release();
        _bytes = larger;
        Length = length;
    }
}
