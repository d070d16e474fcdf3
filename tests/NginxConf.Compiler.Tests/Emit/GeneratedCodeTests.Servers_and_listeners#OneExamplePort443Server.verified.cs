#nullable enable annotations

namespace NginxConf.Generated.Servers.OneExamplePort443;

using System;
using System.Security.Authentication;
using NginxConf.Runtime.Sites;

/// <summary>Server <c>one.example</c></summary>
/// <remarks><code>
/// listens  *:443
/// names    one.example
/// tls      one.crt
/// </code></remarks>
internal sealed class OneExamplePort443Server : Server<SiteRequest>
{
    public static readonly OneExamplePort443Server Instance = new();

    public override ReadOnlySpan<byte> Name => "one.example"u8;

    public override TlsSettings? Tls { get; } = new()
    {
        Certificates = [new("one.crt", "one.key")],
        Protocols = SslProtocols.Tls13,                                     // ssl_protocols TLSv1.3;
    };

    public override Location Root => OneExamplePort443Root.Instance;

    protected override Location FindLocation(SiteRequest request)
    {
        return OneExamplePort443Root.Instance;
    }
}
