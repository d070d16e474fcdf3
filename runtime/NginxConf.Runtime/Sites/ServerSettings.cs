namespace NginxConf.Runtime.Sites;

/// <summary>Settings of the http and server levels that act before a location is known. Defaults are nginx's.</summary>
public sealed record ServerSettings
{
    public static ServerSettings Default { get; } = new();

    /// <summary><c>client_header_buffer_size</c>, bytes.</summary>
    public int ClientHeaderBufferSize { get; init; } = 1024;

    /// <summary><c>large_client_header_buffers NUMBER SIZE</c>: number of buffers.</summary>
    public int LargeHeaderBuffers { get; init; } = 4;

    /// <summary><c>large_client_header_buffers NUMBER SIZE</c>: bytes of one buffer.</summary>
    public int LargeHeaderBufferSize { get; init; } = 8192;

    /// <summary><c>client_header_timeout</c>.</summary>
    public TimeSpan ClientHeaderTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>max_headers</c>: header lines of a request.</summary>
    public int MaximumHeaders { get; init; } = 1000;

    /// <summary><c>http2_max_concurrent_streams</c>; in force where it is the default server's.</summary>
    public int MaximumStreams { get; init; } = 128;

    /// <summary><c>merge_slashes</c>.</summary>
    public bool MergeSlashes { get; init; } = true;

    /// <summary><c>ignore_invalid_headers</c>.</summary>
    public bool IgnoreInvalidHeaders { get; init; } = true;

    /// <summary><c>underscores_in_headers</c>.</summary>
    public bool UnderscoresInHeaders { get; init; }
}
