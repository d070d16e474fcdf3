using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams.Responses;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>
/// A protocol towards peers: how a request is framed and a response taken apart. The instance is the state of one response; a struct,
/// so that the core is compiled for each protocol and no call is virtual.
/// </summary>
internal interface IUpstreamProtocol
{
    /// <summary><c>fastcgi://</c>, before the peer in log lines.</summary>
    static abstract ReadOnlySpan<byte> Scheme { get; }

    /// <summary>Bytes that a part of the request body needs before it.</summary>
    static abstract int BodyPartPrefix { get; }

    /// <summary>Largest part of the request body in one frame.</summary>
    static abstract int MaximumBodyPart { get; }

    /// <summary>Whether the peer was asked to keep the connection.</summary>
    static abstract bool KeepsConnection(UpstreamSettings settings);

    /// <summary>Fills the prefix of a part of the request body.</summary>
    static abstract void FrameBodyPart(Span<byte> prefix, int length);

    /// <summary>Ends the request body.</summary>
    static abstract void WriteBodyEnd(OutputBuffer output);

    /// <summary>
    /// Finds the status in a complete head. False: the response is not usable, the reason is logged.
    /// </summary>
    static abstract bool ReadStatus(Request request, UpstreamHead head);

    /// <summary>Why an <see cref="ResponsePartKind.End"/> is wrong before the head is complete.</summary>
    static abstract string EndBeforeHead { get; }

    /// <summary>Why an <see cref="ResponsePartKind.End"/> is wrong before the announced length is reached.</summary>
    static abstract string EndBeforeLength { get; }

    /// <summary>Why a <see cref="ResponsePartKind.PayloadEnd"/> is wrong in both cases.</summary>
    static abstract string EarlyPayloadEnd { get; }

    /// <summary>Forgets the response before.</summary>
    void BeginResponse();

    /// <summary>What the received bytes begin with. The caller consumes the framing.</summary>
    ResponsePart Next(ReadOnlySpan<byte> received);

    /// <summary>The caller consumed that many bytes of the payload or message.</summary>
    void Take(int bytes);
}
