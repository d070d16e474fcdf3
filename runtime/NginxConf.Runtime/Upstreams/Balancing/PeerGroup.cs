namespace NginxConf.Runtime.Upstreams.Balancing;

/// <summary>Peers of one rank (primary or backup) under smooth weighted round-robin.</summary>
internal sealed class PeerGroup(PeerState[] peers)
{
    public int Count => peers.Length;

    /// <summary>Peers that are not <c>down</c>.</summary>
    public int Tries { get; } = peers.Count(static peer => !peer.Settings.Down);

    public PeerState this[int index] => peers[index];

    /// <summary>
    /// The next peer that was not tried and may be used at <paramref name="now"/>, marked as tried; null where there is none. Each
    /// candidate gains its weight, the one with the most is chosen and pays the total: weights are kept and turns spread evenly.
    /// </summary>
    public PeerState? Next(ref PeerSet tried, long now)
    {
        var best = -1;
        var total = 0;
        for (var i = 0; i < peers.Length; i++)
        {
            var peer = peers[i];
            if (tried.Contains(i) || !peer.IsOpen || peer.IsFailed(now))
            {
                continue;
            }

            peer.CurrentWeight += peer.EffectiveWeight;
            total += peer.EffectiveWeight;
            if (peer.EffectiveWeight < peer.Settings.Weight)
            {
                peer.EffectiveWeight++;
            }

            if (best < 0 || peer.CurrentWeight > peers[best].CurrentWeight)
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return null;
        }

        tried.Add(best);
        var chosen = peers[best];
        chosen.CurrentWeight -= total;
        if (now - chosen.Checked > (long)chosen.Settings.FailTimeout.TotalMilliseconds)
        {
            chosen.Checked = now;
        }

        return chosen;
    }
}
