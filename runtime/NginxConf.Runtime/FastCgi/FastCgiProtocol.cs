using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.FastCgi.Records;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams;
using NginxConf.Runtime.Upstreams.Exchanges;
using NginxConf.Runtime.Upstreams.Responses;
using NginxConf.Runtime.Upstreams.Tls;

namespace NginxConf.Runtime.FastCgi;

/// <summary>FastCGI 1.0 in the responder role, one request at a time on a connection.</summary>
internal struct FastCgiProtocol : IUpstreamProtocol
{
    private FastCgiResponseDecoder _decoder;

    public static int MaximumBodyPart => RecordHeader.MaximumContent;

    public static string EndBeforeHead => "upstream sent unexpected FastCGI record: 3";

    public static string EndBeforeLength => "upstream prematurely closed FastCGI request";

    public static string EarlyPayloadEnd => "upstream prematurely closed FastCGI stdout";

    public readonly int BodyPartPrefix => RecordHeader.Size;

    public readonly bool IsTunnel => false;

    public static ReadOnlySpan<byte> Scheme(Request request) => "fastcgi://"u8;

    public static UpstreamTls? Tls(Request request, UpstreamSettings settings) => null;

    public static bool KeepsConnection(UpstreamSettings settings) => ((FastCgiSettings)settings).KeepConnection;

    public readonly void FrameBodyPart(Span<byte> prefix, int length) => StdinRecord.WriteHeader(prefix, length);

    public readonly void EndBodyPart(OutputBuffer output)
    {
    }

    public readonly void WriteBodyEnd(OutputBuffer output) => StdinRecord.WriteEnd(output);

    public void BeginResponse() => _decoder = default;

    public readonly HeadProgress ReadHead(Request request, ByteSlice block, UpstreamHead head) =>
        HeadParser.Parse(request, block, head) && CgiStatus.Read(request, head) ? HeadProgress.Complete : HeadProgress.Refused;

    public readonly long BeginBody(UpstreamHead head) => head.ContentLength;

    public ResponsePart Next(ReadOnlySpan<byte> received) => _decoder.Next(received);

    public void Take(int bytes) => _decoder.Take(bytes);

    public readonly bool EndsWithStream(UpstreamSettings settings) => !KeepsConnection(settings);

    public readonly bool MayReuse(UpstreamSettings settings) => KeepsConnection(settings);
}
