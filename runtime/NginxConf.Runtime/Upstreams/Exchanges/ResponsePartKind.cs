namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>What comes next in the bytes received from a peer.</summary>
internal enum ResponsePartKind
{
    /// <summary>Nothing usable yet.</summary>
    NeedMore,

    /// <summary>Bytes of the head or the body.</summary>
    Payload,

    /// <summary>Text for the error log.</summary>
    Message,

    /// <summary>The peer says that no more payload follows; the response itself is not over yet.</summary>
    PayloadEnd,

    /// <summary>The response is over; the connection may carry another request.</summary>
    End,

    /// <summary>The bytes break the protocol.</summary>
    Invalid,
}
