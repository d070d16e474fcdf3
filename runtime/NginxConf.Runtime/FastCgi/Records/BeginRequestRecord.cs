using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.FastCgi.Records;

/// <summary>FCGI_BEGIN_REQUEST for the responder role (FastCGI 1.0, section 5.1).</summary>
internal static class BeginRequestRecord
{
    private const int ContentLength = 8;
    private const byte Responder = 1;
    private const byte KeepConnectionFlag = 1;

    public static void Write(OutputBuffer output, bool keepConnection)
    {
        var record = output.Reserve(RecordHeader.Size + ContentLength);
        RecordHeader.Write(record, RecordType.BeginRequest, ContentLength);
        var content = record.Slice(RecordHeader.Size, ContentLength);
        content.Clear();
        content[1] = Responder;
        content[2] = keepConnection ? KeepConnectionFlag : (byte)0;
        output.Advance(RecordHeader.Size + ContentLength);
    }
}
