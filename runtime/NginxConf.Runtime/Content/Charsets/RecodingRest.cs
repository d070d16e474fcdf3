using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NginxConf.Runtime.Content.Charsets;

/// <summary>The beginning of a character whose end is in the next part of the text.</summary>
internal struct RecodingRest
{
    private Bytes _bytes;

    public int Length { get; private set; }

    /// <summary>The bytes so far.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Span => ((ReadOnlySpan<byte>)_bytes)[..Length];

    public void Set(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes);
        Length = bytes.Length;
    }

    public void Add(byte value) => _bytes[Length++] = value;

    // A character has four bytes at most.
    [InlineArray(4)]
    private struct Bytes
    {
        private byte _first;
    }
}
