namespace NginxConf.Generated.Servers.Port80;

using System;
using NginxConf.Runtime.Sites;

/// <summary>Server <c>*:80</c></summary>
/// <remarks><code>
/// listens  *:80
/// names    (none)
/// </code></remarks>
internal sealed class Port80Server : Server<SiteRequest>
{
    public static readonly Port80Server Instance = new();

    public override ReadOnlySpan<byte> Name => ""u8;

    public override Location Root => Port80Root.Instance;

    protected override Location FindLocation(SiteRequest request)
    {
        return Port80Root.Instance;
    }
}
