namespace NginxConf.Generated.Servers.UnixRunSiteSock;

using System;
using NginxConf.Runtime.Sites;

/// <summary>Server <c>unix:/run/site.sock</c></summary>
/// <remarks><code>
/// listens  unix:/run/site.sock
/// names    (none)
/// </code></remarks>
internal sealed class UnixRunSiteSockServer : Server<SiteRequest>
{
    public static readonly UnixRunSiteSockServer Instance = new();

    public override ReadOnlySpan<byte> Name => ""u8;

    public override ServerSettings Settings { get; } = new()
    {
        LargeHeaderBuffers = 8,                                             // large_client_header_buffers 8 16k;
        LargeHeaderBufferSize = 16384,                                      // large_client_header_buffers 8 16k;
        MergeSlashes = false,                                               // merge_slashes off;
    };

    public override Location Root => UnixRunSiteSockRoot.Instance;

    protected override Location FindLocation(SiteRequest request)
    {
        return UnixRunSiteSockRoot.Instance;
    }
}
