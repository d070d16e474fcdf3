using System.Buffers.Binary;

namespace Responder.Protocol;

/// <summary>Reads and writes records: an 8-byte head, content of up to 65,535 bytes, padding.</summary>
internal sealed class RecordStream(Stream stream)
{
    public const int MaxContent = 65535;
    private const int HeadLength = 8;
    private const byte Version = 1;

    private readonly byte[] _input = new byte[HeadLength + MaxContent + byte.MaxValue];
    private readonly byte[] _output = new byte[HeadLength + MaxContent];

    /// <summary>The next record, or null where the peer has closed the connection between two records.</summary>
    /// <exception cref="InvalidDataException">The peer does not speak FastCGI.</exception>
    /// <exception cref="EndOfStreamException">The connection ended inside a record.</exception>
    public async ValueTask<Record?> ReadAsync(CancellationToken cancel)
    {
        var head = _input.AsMemory(0, HeadLength);
        var got = await stream.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancel);
        if (got == 0)
        {
            return null;
        }

        if (got < HeadLength)
        {
            throw new EndOfStreamException();
        }

        if (head.Span[0] != Version)
        {
            throw new InvalidDataException($"a record of FastCGI version {head.Span[0]}; only version {Version} is known");
        }

        var type = (RecordType)head.Span[1];
        var id = BinaryPrimitives.ReadUInt16BigEndian(head.Span[2..]);
        var length = BinaryPrimitives.ReadUInt16BigEndian(head.Span[4..]);
        var body = _input.AsMemory(HeadLength, length + head.Span[6]);
        await stream.ReadExactlyAsync(body, cancel);
        return new Record(type, id, body[..length]);
    }

    public async ValueTask WriteAsync(RecordType type, ushort requestId, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        _output[0] = Version;
        _output[1] = (byte)type;
        BinaryPrimitives.WriteUInt16BigEndian(_output.AsSpan(2), requestId);
        BinaryPrimitives.WriteUInt16BigEndian(_output.AsSpan(4), (ushort)content.Length);
        _output[6] = 0;
        _output[7] = 0;
        content.CopyTo(_output.AsMemory(HeadLength));
        await stream.WriteAsync(_output.AsMemory(0, HeadLength + content.Length), cancel);
    }
}
