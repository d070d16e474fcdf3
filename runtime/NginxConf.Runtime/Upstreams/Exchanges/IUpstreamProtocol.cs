using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams.Responses;
using NginxConf.Runtime.Upstreams.Tls;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>
/// A protocol towards peers: how a request is framed and a response taken apart. The instance is the state of one response; a struct,
/// so that the core is compiled for each protocol and no call is virtual.
/// </summary>
internal interface IUpstreamProtocol
{
    /// <summary><c>fastcgi://</c>, before the peer in log lines.</summary>
    static abstract ReadOnlySpan<byte> Scheme(Request request);

    /// <summary>TLS towards the peer; null: the connection is plain.</summary>
    static abstract UpstreamTls? Tls(Request request, UpstreamSettings settings);

    /// <summary>Largest part of the request body in one frame.</summary>
    static abstract int MaximumBodyPart { get; }

    /// <summary>Whether the peer may be asked over a kept connection, and is asked to keep it.</summary>
    static abstract bool KeepsConnection(UpstreamSettings settings);

    /// <summary>Why an <see cref="ResponsePartKind.End"/> is wrong before the head is complete.</summary>
    static abstract string EndBeforeHead { get; }

    /// <summary>Why an <see cref="ResponsePartKind.End"/> is wrong before the announced length is reached.</summary>
    static abstract string EndBeforeLength { get; }

    /// <summary>Why a <see cref="ResponsePartKind.PayloadEnd"/> is wrong in both cases.</summary>
    static abstract string EarlyPayloadEnd { get; }

    /// <summary>Bytes that a part of the request body needs before it.</summary>
    int BodyPartPrefix { get; }

    /// <summary>Fills the prefix of a part of the request body.</summary>
    void FrameBodyPart(Span<byte> prefix, int length);

    /// <summary>What follows a part of the request body.</summary>
    void EndBodyPart(OutputBuffer output);

    /// <summary>Ends the request body.</summary>
    void WriteBodyEnd(OutputBuffer output);

    /// <summary>Forgets the response before.</summary>
    void BeginResponse();

    /// <summary>
    /// Reads a complete head. <see cref="HeadProgress.Refused"/>: the response is not usable, the reason is logged;
    /// <see cref="HeadProgress.NeedMore"/>: it was an interim response, another head follows.
    /// </summary>
    HeadProgress ReadHead(Request request, ByteSlice block, UpstreamHead head);

    /// <summary>
    /// The head is complete, its body follows. Returns the bytes of payload that the caller must insist on; -1: the framing itself
    /// tells where the body ends.
    /// </summary>
    long BeginBody(UpstreamHead head);

    /// <summary>What the received bytes begin with. The caller consumes the framing.</summary>
    ResponsePart Next(ReadOnlySpan<byte> received);

    /// <summary>The caller consumed that many bytes of the payload or message.</summary>
    void Take(int bytes);

    /// <summary>A response that is complete so far is complete where the peer closes the connection.</summary>
    bool EndsWithStream(UpstreamSettings settings);

    /// <summary>The head says that the connection is a tunnel from now on.</summary>
    bool IsTunnel { get; }

    /// <summary>After <see cref="ResponsePartKind.End"/>: the peer keeps the connection for another request.</summary>
    bool MayReuse(UpstreamSettings settings);
}
