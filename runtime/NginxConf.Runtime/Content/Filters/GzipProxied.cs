namespace NginxConf.Runtime.Content.Filters;

/// <summary><c>gzip_proxied</c>: which responses are compressed for requests that came through a proxy (they have <c>Via</c>).</summary>
[Flags]
public enum GzipProxied
{
    None = 0,

    /// <summary>No response; wins over all others.</summary>
    Off = 1,

    /// <summary>Its Expires is in the past.</summary>
    Expired = 2,

    /// <summary>Its Cache-Control has <c>no-cache</c>.</summary>
    NoCache = 4,

    /// <summary>Its Cache-Control has <c>no-store</c>.</summary>
    NoStore = 8,

    /// <summary>Its Cache-Control has <c>private</c>.</summary>
    Private = 16,

    /// <summary>It has no Last-Modified.</summary>
    NoLastModified = 32,

    /// <summary>It has no ETag.</summary>
    NoEtag = 64,

    /// <summary>The request has Authorization.</summary>
    Auth = 128,

    Any = 256,
}
