namespace NginxConf.Runtime.Upstreams;

/// <summary><c>server ADDRESS parameters;</c> of an upstream.</summary>
/// <param name="Address"><c>host:port</c>, <c>[v6]:port</c> or <c>unix:/path</c>; a host name may resolve to several addresses.</param>
public sealed record UpstreamPeer(string Address)
{
    public int Weight { get; init; } = 1;

    /// <summary><c>max_fails</c>; 0: never considered failed.</summary>
    public int MaxFails { get; init; } = 1;

    public TimeSpan FailTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary><c>max_conns</c>; 0: no limit.</summary>
    public int MaxConnections { get; init; }

    public bool Backup { get; init; }

    public bool Down { get; init; }

    /// <summary><c>FILE:LINE</c> of the directive, for the start-up message about a host name that does not resolve; null: unknown.</summary>
    public string? Where { get; init; }
}
