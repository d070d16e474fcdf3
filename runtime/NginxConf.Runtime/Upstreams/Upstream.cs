using System.Net;
using System.Net.Sockets;
using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Upstreams.Balancing;
using NginxConf.Runtime.Upstreams.Connections;

namespace NginxConf.Runtime.Upstreams;

/// <summary>
/// An <c>upstream</c> block, or the implicit one of a <c>*_pass</c> to an address. Holds the peers' state: balancing, failure windows,
/// idle connections. One instance per site; generated code declares it as a static field.
/// </summary>
public sealed class Upstream
{
    private static readonly Task<string?> s_prepared = Task.FromResult<string?>(null);
    private readonly Lock _lock = new();
    private readonly PeerAddress[] _addresses;
    private IReadOnlyList<PeerState> _states = [];
    private IdleConnections? _idle;
    private Task<string?>? _preparation;

    /// <param name="name">Name as written; in log lines.</param>
    /// <param name="peers">At least one.</param>
    public Upstream(string name, params UpstreamPeer[] peers)
    {
        Name = name;
        NameBytes = new ByteSlice(Encoding.Latin1.GetBytes(name));
        Peers = peers;
        _addresses = Array.ConvertAll(peers, static peer => PeerAddress.Parse(peer.Address));
        if (!HasNames)
        {
            Use([.. peers.Zip(_addresses, static (peer, address) => new PeerState(peer, address.EndPoint!))]);
        }
    }

    /// <summary>Stands in settings whose address is decided per request.</summary>
    public static Upstream PerRequest { get; } = new(string.Empty);

    public string Name { get; }

    public IReadOnlyList<UpstreamPeer> Peers { get; }

    /// <summary><c>keepalive</c>: idle connections kept; 0: none.</summary>
    public int KeepAlive { get; init; } = 32;

    /// <summary><c>keepalive ... local</c>: a location uses only the connections that it has opened itself.</summary>
    public bool KeepAliveIsLocal { get; init; } = true;

    /// <summary><c>keepalive_timeout</c> of the upstream.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary><c>keepalive_requests</c> of the upstream.</summary>
    public int KeepAliveRequests { get; init; } = 1000;

    /// <summary><c>keepalive_time</c> of the upstream: a connection older than that is not kept.</summary>
    public TimeSpan KeepAliveTime { get; init; } = TimeSpan.FromHours(1);

    internal ByteSlice NameBytes { get; }

    /// <summary>Null until host names among the peers are resolved.</summary>
    internal Balancer? Balancer { get; private set; }

    internal IdleConnections? Idle => KeepAlive == 0 ? null : _idle ?? CreateIdle();

    private bool HasNames => Array.Exists(_addresses, static address => address.EndPoint is null);

    /// <summary>
    /// Resolves host names, off the caller's thread; called at start and reload. Null, or what is wrong in nginx's words:
    /// <c>host not found in upstream "php:9000" in nginx.conf:12</c>; earlier addresses stay in use then.
    /// </summary>
    public Task<string?> PrepareAsync()
    {
        if (!HasNames)
        {
            return s_prepared;
        }

        lock (_lock)
        {
            return _preparation is null or { IsCompleted: true } ? _preparation = Task.Run(ResolveAsync) : _preparation;
        }
    }

    /// <summary>Closes every idle connection; the next request opens a fresh one.</summary>
    internal void CloseIdle() => _idle?.CloseAll();

    private async Task<string?> ResolveAsync()
    {
        var states = new List<PeerState>();
        foreach (var (peer, address) in Peers.Zip(_addresses))
        {
            try
            {
                var endPoints = address.EndPoint is { } known ? [known] : await ResolveAsync(address);
                states.AddRange(endPoints.Select(endPoint => FindState(peer, endPoint) ?? new PeerState(peer, endPoint)));
            }
            catch (SocketException)
            {
                var where = peer.Where is null ? string.Empty : $" in {peer.Where}";
                return $"host not found in upstream \"{peer.Address}\"{where}";
            }
        }

        Use(states);
        return null;
    }

    private static async Task<IEnumerable<EndPoint>> ResolveAsync(PeerAddress address)
    {
        var found = await Dns.GetHostAddressesAsync(address.Host!);
        return found
            .OrderBy(static ip => ip.AddressFamily == AddressFamily.InterNetwork ? 0 : 1)
            .Select(ip => new IPEndPoint(ip, address.Port));
    }

    // An address that stays keeps its failures and its connections.
    private PeerState? FindState(UpstreamPeer peer, EndPoint endPoint) =>
        _states.FirstOrDefault(state => ReferenceEquals(state.Settings, peer) && state.EndPoint.Equals(endPoint));

    private void Use(IReadOnlyList<PeerState> states)
    {
        _states = states;
        Balancer = new Balancer(states);
    }

    private IdleConnections CreateIdle()
    {
        lock (_lock)
        {
            return _idle ??= new IdleConnections(KeepAlive);
        }
    }
}
