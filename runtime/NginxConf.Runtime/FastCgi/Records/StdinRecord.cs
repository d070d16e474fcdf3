using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.FastCgi.Records;

/// <summary>FCGI_STDIN (FastCGI 1.0, section 5.3): the request body.</summary>
internal static class StdinRecord
{
    public static void WriteHeader(Span<byte> header, int contentLength) =>
        RecordHeader.Write(header, RecordType.Stdin, contentLength);

    /// <summary>The empty record that ends the body.</summary>
    public static void WriteEnd(OutputBuffer output)
    {
        WriteHeader(output.Reserve(RecordHeader.Size), 0);
        output.Advance(RecordHeader.Size);
    }
}
