namespace NginxConf.Runtime.Http;

/// <summary>What became of a request line, or of the part of it that has arrived.</summary>
internal enum RequestLineStatus : byte
{
    /// <summary>Nothing wrong so far, the end is missing.</summary>
    Incomplete,
    Complete,
    InvalidMethod,
    InvalidRequest,
    InvalidVersion,
    InvalidHttp09Method,
}
