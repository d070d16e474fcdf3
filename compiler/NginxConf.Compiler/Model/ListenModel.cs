namespace NginxConf.Compiler.Model;

/// <summary>One <c>listen</c> directive (or one port of a port range).</summary>
/// <param name="Address">The socket address.</param>
public sealed record ListenModel(ListenAddress Address) : DirectiveDetail
{
    public bool IsDefaultServer { get; init; }

    public bool Ssl { get; init; }

    /// <summary>HTTP/2 by the old <c>http2</c> parameter.</summary>
    public bool Http2 { get; init; }

    /// <summary>Connections start with a head of the PROXY protocol.</summary>
    public bool ProxyProtocol { get; init; }

    public bool ReusePort { get; init; }

    public bool? Ipv6Only { get; init; }

    public int? Backlog { get; init; }

    public int? ReceiveBuffer { get; init; }

    public int? SendBuffer { get; init; }

    public int? FastOpen { get; init; }

    /// <summary><c>on</c>, <c>off</c> or <c>[idle]:[interval]:[count]</c> as written.</summary>
    public string? KeepAlive { get; init; }

    public bool Deferred { get; init; }

    public bool Bind { get; init; }

    /// <summary>True when it sets options of the socket itself, which only one directive per address may do.</summary>
    public bool HasSocketOptions =>
        Bind || ReusePort || Deferred || Ipv6Only is not null || Backlog is not null || ReceiveBuffer is not null
        || SendBuffer is not null || FastOpen is not null || KeepAlive is not null;
}
