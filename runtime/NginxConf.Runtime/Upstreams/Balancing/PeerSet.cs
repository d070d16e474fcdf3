namespace NginxConf.Runtime.Upstreams.Balancing;

/// <summary>Indexes of the peers that one request has tried.</summary>
internal struct PeerSet
{
    private ulong _first;
    private ulong[]? _rest;

    public readonly bool Contains(int index)
    {
        var word = index >> 6;
        var bits = word == 0 ? _first : _rest is not null && word <= _rest.Length ? _rest[word - 1] : 0;
        return (bits & (1UL << (index & 63))) != 0;
    }

    public void Add(int index)
    {
        var word = index >> 6;
        if (word == 0)
        {
            _first |= 1UL << index;
            return;
        }

        if (_rest is null || _rest.Length < word)
        {
            Array.Resize(ref _rest, word);
        }

        _rest[word - 1] |= 1UL << (index & 63);
    }
}
