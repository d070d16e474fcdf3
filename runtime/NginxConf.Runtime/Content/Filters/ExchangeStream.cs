using NginxConf.Runtime.Http;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>An exchange as the stream that a compressor writes to. Flushing it does nothing: the filter sends when its producer does.</summary>
internal sealed class ExchangeStream : Stream
{
    /// <summary>Where the bytes go; null: nowhere.</summary>
    public HttpExchange? Target { get; set; }

    /// <summary>Bytes written since the owner set it to 0.</summary>
    public long Written { get; set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Target is { } target)
        {
            Written += buffer.Length;
            BodyText.Write(target, buffer);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
