namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>Where the request body comes from.</summary>
internal enum BodySource : byte
{
    /// <summary>It is part of the output already, or there is none.</summary>
    Output,

    /// <summary>The temporary file of the body buffer.</summary>
    File,

    /// <summary>The client, while it sends (<c>*_request_buffering off</c>).</summary>
    Client,
}
