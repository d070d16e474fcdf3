using System.Buffers;

namespace NginxConf.Runtime.Bytes;

/// <summary>
/// Memory of one request: values are carved from pooled blocks and all returned together when the request ends. Not thread safe:
/// a request is processed by one thread at a time.
/// </summary>
public sealed class ByteArena
{
    private const int BlockSize = 4096;
    private const int LargestKept = 64 * 1024;
    private readonly List<byte[]> _full = [];
    private byte[] _block = [];
    private int _used;

    /// <summary>A writable slice of <paramref name="length"/> bytes, valid until <see cref="Reset"/>.</summary>
    public ByteSlice Allocate(int length, out Span<byte> destination)
    {
        EnsureFree(length);
        var slice = new ByteSlice(_block, _used, length);
        destination = _block.AsSpan(_used, length);
        _used += length;
        return slice;
    }

    public ByteSlice Copy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return ByteSlice.Empty;
        }

        var slice = Allocate(bytes.Length, out var destination);
        bytes.CopyTo(destination);
        return slice;
    }

    /// <summary>The parts, one after another.</summary>
    public ByteSlice Concat(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third = default)
    {
        var slice = Allocate(first.Length + second.Length + third.Length, out var destination);
        first.CopyTo(destination);
        second.CopyTo(destination[first.Length..]);
        third.CopyTo(destination[(first.Length + second.Length)..]);
        return slice;
    }

    /// <summary>Forgets all values. Keeps one block for the next request.</summary>
    public void Reset()
    {
        foreach (var block in _full)
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        _full.Clear();
        _used = 0;
        if (_block.Length > LargestKept)
        {
            ArrayPool<byte>.Shared.Return(_block);
            _block = [];
        }
    }

    private void EnsureFree(int length)
    {
        if (_block.Length - _used >= length)
        {
            return;
        }

        if (_block.Length > 0)
        {
            _full.Add(_block);
        }

        _block = ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, length));
        _used = 0;
    }
}
