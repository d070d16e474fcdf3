using System.Buffers.Binary;
using System.Text;

namespace NginxConf.TestKit.FastCgi;

/// <summary>The name-value stream of PARAMS records (FastCGI specification, section 3.4).</summary>
internal static class FastCgiParameters
{
    /// <exception cref="FormatException">The stream ends inside a pair.</exception>
    public static List<KeyValuePair<string, string>> Decode(ReadOnlySpan<byte> stream)
    {
        var result = new List<KeyValuePair<string, string>>();
        while (!stream.IsEmpty)
        {
            var nameLength = TakeLength(ref stream);
            var valueLength = TakeLength(ref stream);
            if ((long)nameLength + valueLength > stream.Length)
            {
                throw new FormatException($"a pair of {nameLength} and {valueLength} bytes exceeds the {stream.Length} that are left");
            }

            result.Add(new(
                Encoding.Latin1.GetString(stream[..nameLength]),
                Encoding.Latin1.GetString(stream.Slice(nameLength, valueLength))));
            stream = stream[(nameLength + valueLength)..];
        }

        return result;
    }

    private static int TakeLength(ref ReadOnlySpan<byte> stream)
    {
        if (stream.IsEmpty || (stream[0] >= 0x80 && stream.Length < 4))
        {
            throw new FormatException("the stream ends inside a length");
        }

        var size = stream[0] < 0x80 ? 1 : 4;
        var length = size == 1 ? stream[0] : (int)(BinaryPrimitives.ReadUInt32BigEndian(stream) & 0x7fff_ffff);
        if (size == 4 && length < 0x80)
        {
            // Legal, but no gateway has a reason for it: more likely the length was encoded wrongly.
            throw new FormatException($"the length {length} is encoded in four bytes");
        }

        stream = stream[size..];
        return length;
    }
}
