namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>State of a response body after the bytes at hand.</summary>
internal enum BodyProgress : byte
{
    NeedMore,

    /// <summary>Complete, and the connection may carry another request.</summary>
    Complete,

    /// <summary>Complete, but the connection is of no further use.</summary>
    CompleteAndClose,

    /// <summary>The backend failed; the reason is known.</summary>
    Failed,

    /// <summary>Nobody wants the rest.</summary>
    Abandoned,
}
