using System.Buffers;
using System.IO.Pipelines;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Tests.Sites;

/// <summary>An exchange without a socket: prints the response as HTTP/1 does, into memory.</summary>
internal sealed class FakeExchange : HttpExchange
{
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Http1ResponseWriter _writer;

    public FakeExchange(Response response)
    {
        KeepAlive = true;
        _writer = new Http1ResponseWriter(_pipe.Writer);
        _writer.Begin(response);
    }

    public bool Aborted { get; private set; }

    public bool Completed { get; private set; }

    public override bool BodyCompleted => true;

    public override long BytesSent => _writer.BytesWritten;

    public override CancellationToken ClientClosed => CancellationToken.None;

    /// <summary>What was sent so far, one char per byte.</summary>
    public string Sent()
    {
        if (!_pipe.Reader.TryRead(out var result))
        {
            return "";
        }

        var text = System.Text.Encoding.Latin1.GetString(result.Buffer.ToArray());
        _pipe.Reader.AdvanceTo(result.Buffer.End);
        return text;
    }

    public override ValueTask<ReadOnlySequence<byte>> ReadBodyAsync() => new(ReadOnlySequence<byte>.Empty);

    public override void CancelBodyRead()
    {
    }

    public override void DiscardBody()
    {
    }

    public override void AdvanceBody(long bytes)
    {
    }

    public override void WriteHead(Response response) => KeepAlive = _writer.WriteHead(KeepAlive);

    public override Memory<byte> GetMemory(int sizeHint = 0) => _writer.GetMemory(sizeHint);

    public override void Advance(int bytes) => _writer.Advance(bytes);

    public override async ValueTask<bool> FlushAsync()
    {
        await _pipe.Writer.FlushAsync();
        return true;
    }

    public override async ValueTask CompleteAsync()
    {
        Completed = true;
        _writer.WriteEnd();
        await FlushAsync();
    }

    public override void Abort() => Aborted = true;
}
