using System.Buffers.Binary;
using NginxConf.Runtime.FastCgi.Records;
using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.FastCgi;

/// <summary>
/// Takes the records of a response apart as they come, however they are cut: STDOUT is payload, STDERR a message, END_REQUEST the end.
/// Anything else is refused, like nginx.
/// </summary>
internal struct FastCgiResponseDecoder
{
    private int _contentLeft;
    private int _paddingLeft;
    private RecordType _type;
    private bool _ended;

    public ResponsePart Next(ReadOnlySpan<byte> received)
    {
        var position = 0;
        while (true)
        {
            if (_contentLeft > 0 && _type != RecordType.EndRequest)
            {
                var kind = _type == RecordType.Stdout ? ResponsePartKind.Payload : ResponsePartKind.Message;
                var available = Math.Min(_contentLeft, received.Length - position);
                return available > 0 ? new(kind, position, available) : new(ResponsePartKind.NeedMore, position);
            }

            // Padding, and the content of END_REQUEST, which says nothing that is acted upon.
            var skipped = Math.Min(_contentLeft + _paddingLeft, received.Length - position);
            position += skipped;
            var fromContent = Math.Min(skipped, _contentLeft);
            _contentLeft -= fromContent;
            _paddingLeft -= skipped - fromContent;
            if (_contentLeft + _paddingLeft > 0)
            {
                return new(ResponsePartKind.NeedMore, position);
            }

            if (_ended)
            {
                return new(ResponsePartKind.End, position);
            }

            if (received.Length - position < RecordHeader.Size)
            {
                // What is wrong already is said at once: the rest of a garbled header may never come.
                var early = Check(received[position..]);
                return early is null
                    ? new(ResponsePartKind.NeedMore, position)
                    : new(ResponsePartKind.Invalid, position, 0, early);
            }

            var header = received.Slice(position, RecordHeader.Size);
            if (Check(header) is { } error)
            {
                return new(ResponsePartKind.Invalid, position, 0, error);
            }

            position += RecordHeader.Size;
            _type = (RecordType)header[1];
            _contentLeft = BinaryPrimitives.ReadUInt16BigEndian(header[4..]);
            _paddingLeft = header[6];
            _ended = _type == RecordType.EndRequest;
            if (_type == RecordType.Stdout && _contentLeft == 0)
            {
                return new(ResponsePartKind.PayloadEnd, position);
            }
        }
    }

    public void Take(int bytes) => _contentLeft -= bytes;

    // Checks as much of a header as is there.
    private static string? Check(ReadOnlySpan<byte> header)
    {
        if (header.Length > 0 && header[0] != RecordHeader.Version)
        {
            return $"upstream sent unsupported FastCGI protocol version: {header[0]}";
        }

        if (header.Length > 1 && (RecordType)header[1] is not (RecordType.Stdout or RecordType.Stderr or RecordType.EndRequest))
        {
            return $"upstream sent invalid FastCGI record type: {header[1]}";
        }

        if (header.Length > 2 && header[2] != 0)
        {
            return $"upstream sent unexpected FastCGI request id high byte: {header[2]}";
        }

        return header.Length > 3 && header[3] != RecordHeader.RequestId
            ? $"upstream sent unexpected FastCGI request id low byte: {header[3]}"
            : null;
    }
}
