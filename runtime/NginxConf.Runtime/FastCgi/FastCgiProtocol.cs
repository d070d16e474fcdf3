using NginxConf.Runtime.FastCgi.Records;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;
using NginxConf.Runtime.Upstreams.Exchanges;
using NginxConf.Runtime.Upstreams.Responses;

namespace NginxConf.Runtime.FastCgi;

/// <summary>FastCGI 1.0 in the responder role, one request at a time on a connection.</summary>
internal struct FastCgiProtocol : IUpstreamProtocol
{
    private FastCgiResponseDecoder _decoder;

    public static ReadOnlySpan<byte> Scheme => "fastcgi://"u8;

    public static int BodyPartPrefix => RecordHeader.Size;

    public static int MaximumBodyPart => RecordHeader.MaximumContent;

    public static string EndBeforeHead => "upstream sent unexpected FastCGI record: 3";

    public static string EndBeforeLength => "upstream prematurely closed FastCGI request";

    public static string EarlyPayloadEnd => "upstream prematurely closed FastCGI stdout";

    public static bool KeepsConnection(UpstreamSettings settings) => ((FastCgiSettings)settings).KeepConnection;

    public static void FrameBodyPart(Span<byte> prefix, int length) => StdinRecord.WriteHeader(prefix, length);

    public static void WriteBodyEnd(OutputBuffer output) => StdinRecord.WriteEnd(output);

    public static bool ReadStatus(Request request, UpstreamHead head) => CgiStatus.Read(request, head);

    public void BeginResponse() => _decoder = default;

    public ResponsePart Next(ReadOnlySpan<byte> received) => _decoder.Next(received);

    public void Take(int bytes) => _decoder.Take(bytes);
}
