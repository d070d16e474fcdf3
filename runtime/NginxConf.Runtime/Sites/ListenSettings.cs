namespace NginxConf.Runtime.Sites;

/// <summary>Parameters of <c>listen</c>.</summary>
public sealed record ListenSettings
{
    public static ListenSettings Default { get; } = new();

    public bool Ssl { get; init; }

    /// <summary><c>http2 on</c> (or <c>listen ... http2</c>): with TLS through ALPN, without it by connection preface.</summary>
    public bool Http2 { get; init; }

    /// <summary><c>proxy_protocol</c>: every connection starts with what the proxy says about it.</summary>
    public bool ProxyProtocol { get; init; }

    /// <summary><c>backlog=</c>; 511 as nginx on Linux.</summary>
    public int Backlog { get; init; } = 511;

    /// <summary><c>ipv6only=</c>.</summary>
    public bool Ipv6Only { get; init; } = true;

    /// <summary><c>reuseport</c>.</summary>
    public bool ReusePort { get; init; }
}
