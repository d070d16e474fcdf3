using System.Buffers.Binary;
using System.Text;

namespace Responder.Protocol;

/// <summary>Name-value pairs (FastCGI specification, section 3.4): lengths of one byte, or of four with the top bit set.</summary>
internal static class NameValuePairs
{
    /// <exception cref="InvalidDataException">A length points past the end.</exception>
    public static Dictionary<string, string> Parse(ReadOnlySpan<byte> bytes)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!bytes.IsEmpty)
        {
            var nameLength = ReadLength(ref bytes);
            var valueLength = ReadLength(ref bytes);
            if (nameLength + (long)valueLength > bytes.Length)
            {
                throw new InvalidDataException("a parameter is longer than the parameters");
            }

            pairs[Encoding.UTF8.GetString(bytes[..nameLength])] = Encoding.UTF8.GetString(bytes.Slice(nameLength, valueLength));
            bytes = bytes[(nameLength + valueLength)..];
        }

        return pairs;
    }

    private static int ReadLength(ref ReadOnlySpan<byte> bytes)
    {
        var size = !bytes.IsEmpty && bytes[0] >= 0x80 ? 4 : 1;
        if (bytes.Length < size)
        {
            throw new InvalidDataException("the parameters end inside a length");
        }

        var length = size == 1 ? bytes[0] : (int)(BinaryPrimitives.ReadUInt32BigEndian(bytes) & 0x7FFFFFFF);
        bytes = bytes[size..];
        return length;
    }
}
