namespace NginxConf.Runtime.Upstreams.Responses;

/// <summary>Response fields that are acted upon.</summary>
internal enum UpstreamField : byte
{
    Other,
    Status,
    ContentType,
    ContentLength,
    Date,
    Server,
    Location,
    Connection,
    KeepAlive,
    TransferEncoding,
    XAccelRedirect,
    XAccelBuffering,
    XAccelCharset,

    /// <summary>Kept when <c>X-Accel-Redirect</c> sends the request elsewhere.</summary>
    SurvivesRedirect,

    /// <summary>Only the first line counts, further ones are dropped.</summary>
    Single,
}
