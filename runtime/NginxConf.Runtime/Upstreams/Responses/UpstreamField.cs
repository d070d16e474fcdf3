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
    XAccelLimitRate,

    /// <summary>A redirect behind <c>url=</c>; only the first line counts.</summary>
    Refresh,

    /// <summary>Survives <c>X-Accel-Redirect</c>, too.</summary>
    SetCookie,

    /// <summary>Kept when <c>X-Accel-Redirect</c> sends the request elsewhere.</summary>
    SurvivesRedirect,

    /// <summary>Only the first line counts, further ones are dropped.</summary>
    Single,
}
