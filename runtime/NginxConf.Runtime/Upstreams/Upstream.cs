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
    private readonly Lock _lock = new();
    private IdleConnections? _idle;
    private Task<string?>? _preparation;

    /// <param name="name">Name as written; in log lines.</param>
    /// <param name="peers">At least one.</param>
    public Upstream(string name, params UpstreamPeer[] peers)
    {
        Name = name;
        NameBytes = new ByteSlice(Encoding.Latin1.GetBytes(name));
        Peers = peers;
        var addresses = Array.ConvertAll(peers, static peer => PeerAddress.Parse(peer.Address));
        if (Array.TrueForAll(addresses, static address => address.EndPoint is not null))
        {
            Balancer = new Balancer([.. peers.Zip(addresses, static (peer, address) => new PeerState(peer, address.EndPoint!))]);
        }
    }

    /// <summary>Stands in settings whose address is decided per request.</summary>
    public static Upstream PerRequest { get; } = new(string.Empty);

    public string Name { get; }

    public IReadOnlyList<UpstreamPeer> Peers { get; }

    /// <summary><c>keepalive</c>: idle connections kept; 0: none.</summary>
    public int KeepAlive { get; init; }

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

    /// <summary>
    /// Resolves host names, off the caller's thread; called at start and before anything else has need of it. Null, or what is
    /// wrong in nginx's words: <c>host not found in upstream "php:9000" in nginx.conf:12</c>.
    /// </summary>
    public Task<string?> PrepareAsync()
    {
        lock (_lock)
        {
            // A failure is not kept: the name may resolve at the next attempt.
            if (_preparation is null || (_preparation.IsCompleted && Balancer is null))
            {
                _preparation = Balancer is null ? Task.Run(ResolveAsync) : Task.FromResult<string?>(null);
            }

            return _preparation;
        }
    }

    /// <summary>Closes every idle connection; the next request opens a fresh one.</summary>
    internal void CloseIdle() => _idle?.CloseAll();

    private async Task<string?> ResolveAsync()
    {
        var states = new List<PeerState>();
        foreach (var peer in Peers)
        {
            var address = PeerAddress.Parse(peer.Address);
            if (address.EndPoint is not null)
            {
                states.Add(new PeerState(peer, address.EndPoint));
                continue;
            }

            try
            {
                var found = await Dns.GetHostAddressesAsync(address.Host!);
                states.AddRange(found
                    .OrderBy(static ip => ip.AddressFamily == AddressFamily.InterNetwork ? 0 : 1)
                    .Select(ip => new PeerState(peer, new IPEndPoint(ip, address.Port))));
            }
            catch (SocketException)
            {
                var where = peer.Where is null ? string.Empty : $" in {peer.Where}";
                return $"host not found in upstream \"{peer.Address}\"{where}";
            }
        }

        Balancer = new Balancer(states);
        return null;
    }

    private IdleConnections CreateIdle()
    {
        lock (_lock)
        {
            return _idle ??= new IdleConnections(KeepAlive);
        }
    }
}
