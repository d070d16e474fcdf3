using System.Buffers;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>A filter that takes the body in a buffer of its own and hands every part that was written on to <see cref="Transform"/>.</summary>
internal abstract class BufferingFilter : BodyFilter
{
    private const int SmallestBuffer = 4096;
    private byte[] _buffer = [];

    public sealed override Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = Math.Max(sizeHint, SmallestBuffer);
        if (_buffer.Length < wanted)
        {
            ReturnBuffer();
            _buffer = ArrayPool<byte>.Shared.Rent(wanted);
        }

        return _buffer;
    }

    public sealed override void Advance(int bytes) => Transform(_buffer.AsSpan(0, bytes));

    public override void Release()
    {
        ReturnBuffer();
        base.Release();
    }

    /// <summary>Writes what becomes of the next part of the body to <see cref="BodyFilter.Next"/>.</summary>
    protected abstract void Transform(ReadOnlySpan<byte> part);

    private void ReturnBuffer()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }
}
