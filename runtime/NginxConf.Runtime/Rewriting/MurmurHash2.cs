using System.Buffers.Binary;

namespace NginxConf.Runtime.Rewriting;

/// <summary>The 32-bit hash of <c>split_clients</c>: MurmurHash2 with seed 0.</summary>
public static class MurmurHash2
{
    private const uint Multiplier = 0x5bd1e995;

    public static uint Of(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            var hash = (uint)text.Length;
            for (; text.Length >= 4; text = text[4..])
            {
                var word = BinaryPrimitives.ReadUInt32LittleEndian(text) * Multiplier;
                word = (word ^ (word >> 24)) * Multiplier;
                hash = (hash * Multiplier) ^ word;
            }

            for (var i = 0; i < text.Length; i++)
            {
                hash ^= (uint)text[i] << (8 * i);
            }

            hash = text.IsEmpty ? hash : hash * Multiplier;
            hash = (hash ^ (hash >> 13)) * Multiplier;
            return hash ^ (hash >> 15);
        }
    }
}
