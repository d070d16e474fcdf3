using System.Buffers;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>A filter that holds the body back until its producer flushes.</summary>
internal abstract class HoldingFilter : BodyFilter
{
    private const int SmallestBuffer = 4096;
    private byte[] _buffer = [];

    /// <summary>What was written and not yet let go.</summary>
    protected ReadOnlyMemory<byte> Held => _buffer.AsMemory(0, HeldLength);

    /// <summary>Length of <see cref="Held"/>; set to 0 once that is done with.</summary>
    protected int HeldLength { get; set; }

    public sealed override Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = HeldLength + Math.Max(sizeHint, SmallestBuffer);
        if (_buffer.Length < wanted)
        {
            var larger = ArrayPool<byte>.Shared.Rent(wanted);
            Held.CopyTo(larger);
            ReturnBuffer();
            _buffer = larger;
        }

        return _buffer.AsMemory(HeldLength);
    }

    public sealed override void Advance(int bytes) => HeldLength += bytes;

    public override void Release()
    {
        ReturnBuffer();
        _buffer = [];
        HeldLength = 0;
        base.Release();
    }

    private void ReturnBuffer()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }
}
