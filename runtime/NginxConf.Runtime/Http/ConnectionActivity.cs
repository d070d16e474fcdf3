namespace NginxConf.Runtime.Http;

/// <summary>What a client connection does, as <c>stub_status</c> counts it.</summary>
internal enum ConnectionActivity
{
    /// <summary>Not counted: between accept and the first wait, or in a TLS handshake.</summary>
    None,

    /// <summary>Idle: waits for a request.</summary>
    Waiting,

    /// <summary>Reads the head of a request.</summary>
    Reading,

    /// <summary>Reads the body, is processed, or sends the response.</summary>
    Writing,
}
