namespace NginxConf.Runtime.Upstreams.Balancing;

/// <summary>
/// Chooses peers of one upstream and remembers their failures, as nginx's round-robin: <c>weight</c>, <c>max_fails</c>,
/// <c>fail_timeout</c>, <c>max_conns</c>, <c>backup</c>, <c>down</c>.
/// </summary>
internal sealed class Balancer
{
    private readonly Lock _lock = new();
    private readonly PeerGroup _primary;
    private readonly PeerGroup? _backup;
    private readonly bool _single;

    public Balancer(IReadOnlyList<PeerState> peers)
    {
        var backups = peers.Where(static peer => peer.Settings.Backup).ToArray();
        _primary = new PeerGroup(peers.Where(static peer => !peer.Settings.Backup).ToArray());
        _backup = backups.Length > 0 ? new PeerGroup(backups) : null;
        _single = _primary.Count == 1 && _backup is null;
    }

    /// <summary>Starts a request. <paramref name="maxTries"/> is <c>*_next_upstream_tries</c>; 0: no limit.</summary>
    public PeerSelection Begin(int maxTries, long now)
    {
        var tries = _primary.Tries + (_backup?.Tries ?? 0);
        return new PeerSelection
        {
            TriesLeft = maxTries > 0 ? Math.Min(tries, maxTries) : tries,
            StartedAt = now,
        };
    }

    /// <summary>The next peer, which now has one more connection; null: no live upstreams.</summary>
    public PeerState? Next(ref PeerSelection selection, long now)
    {
        lock (_lock)
        {
            var peer = _single ? Single() : Choose(ref selection, now);
            if (peer is not null)
            {
                peer.Connections++;
            }

            return peer;
        }
    }

    /// <summary>Ends an attempt. True where the peer was taken out of rotation by it.</summary>
    public bool End(ref PeerSelection selection, PeerState peer, PeerVerdict verdict, long now)
    {
        lock (_lock)
        {
            peer.Connections--;

            // A lone peer is always tried: there is no other to spare it for.
            if (_single)
            {
                selection.TriesLeft = 0;
                return false;
            }

            selection.TriesLeft = Math.Max(0, selection.TriesLeft - 1);
            if (verdict == PeerVerdict.Failed)
            {
                return CountFailure(peer, now);
            }

            if (peer.Accessed < peer.Checked)
            {
                peer.Fails = 0;
            }

            return false;
        }
    }

    private static bool CountFailure(PeerState peer, long now)
    {
        peer.Fails++;
        peer.Accessed = now;
        peer.Checked = now;
        if (peer.Settings.MaxFails == 0)
        {
            return false;
        }

        peer.EffectiveWeight = Math.Max(0, peer.EffectiveWeight - peer.Settings.Weight / peer.Settings.MaxFails);
        return peer.Fails >= peer.Settings.MaxFails;
    }

    private PeerState? Single() => _primary[0].IsOpen ? _primary[0] : null;

    private PeerState? Choose(ref PeerSelection selection, long now)
    {
        if (!selection.OnBackups)
        {
            var peer = _primary.Next(ref selection.Tried, now);
            if (peer is not null || _backup is null)
            {
                return peer;
            }

            selection.OnBackups = true;
            selection.Tried = default;
        }

        return _backup?.Next(ref selection.Tried, now);
    }
}
