namespace NginxConf.Runtime.Upstreams;

/// <summary>
/// An <c>upstream</c> block, or the implicit one of a <c>*_pass</c> to an address. Holds the peers' state: balancing, failure windows,
/// idle connections. One instance per site; generated code declares it as a static field.
/// </summary>
/// <param name="name">Name as written; in log lines.</param>
/// <param name="peers">At least one.</param>
public sealed class Upstream(string name, params UpstreamPeer[] peers)
{
    public string Name { get; } = name;

    public IReadOnlyList<UpstreamPeer> Peers { get; } = peers;

    /// <summary><c>keepalive</c>: idle connections kept; 0: none.</summary>
    public int KeepAlive { get; init; }

    /// <summary><c>keepalive_timeout</c> of the upstream.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>keepalive_requests</c> of the upstream.</summary>
    public int KeepAliveRequests { get; init; } = 1000;
}
