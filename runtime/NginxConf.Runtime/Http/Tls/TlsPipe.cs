using System.IO.Pipelines;
using System.Net.Security;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>The clear bytes of a TLS connection as pipes.</summary>
internal sealed class TlsPipe(SslStream stream) : IDuplexPipe
{
    // A TLS record holds 16 KB: a response up to that size leaves in one.
    private const int RecordSize = 16 * 1024;

    public PipeReader Input { get; } = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));

    public PipeWriter Output { get; } = PipeWriter.Create(
        stream, new StreamPipeWriterOptions(minimumBufferSize: RecordSize, leaveOpen: true));
}
