using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NginxConf.TestKit.Http;

namespace NginxConf.TestKit.Differential;

/// <summary>
/// Two compressors may make different bytes of the same text: of a gzipped response the text is compared, and whether its stream is whole.
/// </summary>
internal static class GzipBody
{
    private const int SmallestStream = 18;
    private const int PartialContent = 206;

    /// <summary>The body as it is compared: decompressed with a note about it, or the bytes of the wire where there is no gzip stream.</summary>
    public static byte[] Read(RawResponse response, StringBuilder notes)
    {
        var body = response.Body;
        if (body.Length == 0 || response.Status == PartialContent || response["Content-Encoding"]?.EndsWith("gzip", StringComparison.Ordinal) != true)
        {
            return body;
        }

        try
        {
            var text = Inflate(body);
            notes.Append(IsWhole(body, text) ? "(gzip)\n" : "(gzip, but its end is missing)\n");
            return text;
        }
        catch (InvalidDataException)
        {
            notes.Append("(not gzip, in spite of Content-Encoding)\n");
            return body;
        }
    }

    private static byte[] Inflate(byte[] body)
    {
        using var stream = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        var text = new MemoryStream();
        stream.CopyTo(text);
        return text.ToArray();
    }

    // RFC 1952: checksum and length end the stream. Wrong ones are an exception; a stream that lacks them simply ends for the framework.
    private static bool IsWhole(byte[] body, byte[] text) =>
        body.Length >= SmallestStream && BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(body.Length - sizeof(uint))) == (uint)text.Length;
}
