namespace NginxConf.Runtime.Http;

/// <summary>How the client finds the end of a response body (RFC 9112, 6.3).</summary>
internal enum ResponseFraming : byte
{
    /// <summary>No body is sent.</summary>
    None,

    /// <summary>Content-Length.</summary>
    Length,

    Chunked,

    /// <summary>The connection closes after it.</summary>
    Close,
}
