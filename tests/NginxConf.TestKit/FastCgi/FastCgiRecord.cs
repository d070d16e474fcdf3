using System.Buffers.Binary;

namespace NginxConf.TestKit.FastCgi;

/// <summary>One FastCGI record (specification, section 3.3): an eight-byte header, content, padding.</summary>
public sealed record FastCgiRecord(FastCgiRecordType Type, int RequestId, byte[] Content)
{
    public const int HeaderSize = 8;

    public const int MaximumContent = ushort.MaxValue;

    public byte Version { get; init; } = 1;

    public byte Padding { get; init; }

    public byte[] Encode()
    {
        var bytes = new byte[HeaderSize + Content.Length + Padding];
        bytes[0] = Version;
        bytes[1] = (byte)Type;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)RequestId);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(4), checked((ushort)Content.Length));
        bytes[6] = Padding;
        Content.CopyTo(bytes, HeaderSize);
        return bytes;
    }

    /// <summary>Reads one record; null where the stream ends between records.</summary>
    /// <exception cref="EndOfStreamException">The stream ends inside a record.</exception>
    public static async Task<FastCgiRecord?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var header = new byte[HeaderSize];
        var read = await stream.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        if (read == 0)
        {
            return null;
        }

        if (read < HeaderSize)
        {
            throw new EndOfStreamException($"the stream ended {read} bytes into a record header");
        }

        var content = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(4))];
        await stream.ReadExactlyAsync(content, cancel).ConfigureAwait(false);
        await stream.ReadExactlyAsync(new byte[header[6]], cancel).ConfigureAwait(false);
        return new((FastCgiRecordType)header[1], BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)), content)
        {
            Version = header[0],
            Padding = header[6],
        };
    }
}
