namespace NginxConf.Runtime.Http;

/// <summary>Where the decoder of a chunked body stands.</summary>
internal enum ChunkedStatus : byte
{
    /// <summary>More bytes are needed to find data or the end.</summary>
    NeedMore,

    /// <summary>Chunk data begins at the first unconsumed byte.</summary>
    Data,

    /// <summary>The body and its trailer section are complete.</summary>
    End,

    Invalid,
}
