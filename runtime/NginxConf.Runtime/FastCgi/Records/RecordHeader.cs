using System.Buffers.Binary;

namespace NginxConf.Runtime.FastCgi.Records;

/// <summary>The eight bytes before the content of a record (FastCGI 1.0, section 3.3).</summary>
internal static class RecordHeader
{
    public const int Size = 8;

    public const int MaximumContent = 65535;

    public const byte Version = 1;

    /// <summary>The id of every request: one request at a time uses a connection.</summary>
    public const byte RequestId = 1;

    public static void Write(Span<byte> header, RecordType type, int contentLength, int padding = 0)
    {
        header[0] = Version;
        header[1] = (byte)type;
        header[2] = 0;
        header[3] = RequestId;
        BinaryPrimitives.WriteUInt16BigEndian(header[4..], checked((ushort)contentLength));
        header[6] = (byte)padding;
        header[7] = 0;
    }
}
