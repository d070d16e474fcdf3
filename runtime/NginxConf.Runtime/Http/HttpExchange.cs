using System.Buffers;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http;

/// <summary>
/// The protocol side of one request: reads its body and writes its response. HTTP/1 and HTTP/2 each have one; nothing behind this
/// class knows which. Calls are made by one thread at a time. No method blocks.
/// </summary>
public abstract class HttpExchange
{
    // Request body.

    /// <summary>
    /// The next part of the request body, already freed from its transfer coding. Completed and empty at the end.
    /// Sends <c>100 Continue</c> first where the client waits for it.
    /// </summary>
    /// <exception cref="BadRequestException">The framing is broken (400), the body too large (413) or too slow (408).</exception>
    public abstract ValueTask<ReadOnlySequence<byte>> ReadBodyAsync();

    /// <summary>Marks the first <paramref name="bytes"/> bytes of the last part as consumed.</summary>
    public abstract void AdvanceBody(long bytes);

    /// <summary>Ends a pending <see cref="ReadBodyAsync"/> with an empty part. May be called beside it.</summary>
    public abstract void CancelBodyRead();

    /// <summary>
    /// The body is of no interest: drops what has arrived without waiting, the front end drops the rest after the response. nginx does
    /// it before it answers with a constant or a file, so a broken chunk is still answered with 400.
    /// </summary>
    /// <exception cref="BadRequestException">The framing is broken.</exception>
    public abstract void DiscardBody();

    /// <summary>
    /// Whether the connection can become a tunnel: after the head of a 101 the request's body is all that the client sends until it
    /// closes, and the response's body goes out as it is.
    /// </summary>
    public virtual bool CanTunnel => false;

    /// <summary>Makes it one; only where <see cref="CanTunnel"/>.</summary>
    public virtual void BeginTunnel() => throw new NotSupportedException();

    /// <summary>True once the whole body was consumed (at once for requests without one).</summary>
    public abstract bool BodyCompleted { get; }

    // Response. Order: WriteHead, then body calls, then CompleteAsync.

    /// <summary>
    /// Writes status line and header fields of <paramref name="response"/>; chooses the framing (length, chunked, close) from
    /// <see cref="Response.ContentLength"/> and the request's version. Nothing is sent before a flush.
    /// </summary>
    public abstract void WriteHead(Response response);

    /// <summary>Memory for the next body bytes, at least <paramref name="sizeHint"/> long.</summary>
    public abstract Memory<byte> GetMemory(int sizeHint = 0);

    /// <summary>Adds the first <paramref name="bytes"/> bytes of the memory to the body, framed as needed.</summary>
    public abstract void Advance(int bytes);

    /// <summary>
    /// What was written so far shall reach the client with the next flush: a filter that gathers (a compressor) gives up what it holds.
    /// For producers whose parts mean something by themselves, such as a backend's without buffering.
    /// </summary>
    public virtual void Deliver()
    {
    }

    /// <summary>Sends what was written. False when the client is gone: stop producing.</summary>
    public abstract ValueTask<bool> FlushAsync();

    /// <summary>Whether <see cref="SendFile"/> is of use for the body.</summary>
    public virtual bool SendsFiles => false;

    /// <summary>
    /// Sends body bytes from a file, as many as the connection takes at once; everything written before must have been flushed.
    /// 0 where it takes none now or has failed: the next flush tells which.
    /// </summary>
    public virtual int SendFile(int descriptor, long offset, int count) => throw new NotSupportedException();

    /// <summary>Ends the response (last chunk), sends it. The front end drains or drops what is left of the request body.</summary>
    public abstract ValueTask CompleteAsync();

    /// <summary>Drops the connection (HTTP/2: resets the stream) because the response cannot be completed.</summary>
    public abstract void Abort();

    /// <summary>Bytes sent to the client so far, head included: <c>$bytes_sent</c>.</summary>
    public abstract long BytesSent { get; }

    /// <summary>Cancelled when the client goes away.</summary>
    public abstract CancellationToken ClientClosed { get; }

    /// <summary>Whether the connection can carry a further request; a handler that sent less than it declared sets it to false.</summary>
    public virtual bool KeepAlive { get; set; }
}
