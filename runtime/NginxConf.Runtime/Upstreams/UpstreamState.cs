using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Upstreams.Responses;

namespace NginxConf.Runtime.Upstreams;

/// <summary>What a request knows of the upstreams it went to; lives and is pooled with the request.</summary>
internal sealed class UpstreamState
{
    private readonly List<UpstreamTry> _tries = [];

    /// <summary>Head of the last response.</summary>
    public UpstreamHead Head { get; } = new();

    /// <summary>The attempt in progress or the last one.</summary>
    public ref UpstreamTry Current =>
        ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_tries)[^1];

    public bool HasTries => _tries.Count > 0;

    /// <summary>A handler begins: an earlier upstream of the same request is set apart in the variables.</summary>
    public void BeginUpstream()
    {
        Head.Reset();
        if (HasTries)
        {
            _tries.Add(default);
        }
    }

    public void BeginTry(ByteSlice peer) =>
        _tries.Add(new UpstreamTry { Peer = peer, ConnectTime = -1, HeaderTime = -1, ResponseTime = -1 });

    public void Reset()
    {
        _tries.Clear();
        Head.Reset();
    }

    /// <summary>Addresses of all attempts, joined by commas, across internal redirects by colons.</summary>
    public ByteSlice FormatPeers(ByteArena memory)
    {
        if (_tries.Count == 0)
        {
            return ByteSlice.NotFound;
        }

        if (_tries.Count == 1)
        {
            return _tries[0].Peer;
        }

        var text = new ValueWriter(memory);
        for (var i = 0; i < _tries.Count; i++)
        {
            WriteSeparator(ref text, i);
            text.Write(_tries[i].Peer);
        }

        return text.Complete();
    }

    /// <summary>One number of all attempts, joined as the addresses are; <c>-</c> where an attempt has none.</summary>
    public ByteSlice Format(ByteArena memory, UpstreamNumber number)
    {
        if (_tries.Count == 0)
        {
            return ByteSlice.NotFound;
        }

        var text = new ValueWriter(memory);
        for (var i = 0; i < _tries.Count; i++)
        {
            WriteSeparator(ref text, i);
            if (_tries[i].Peer.IsFound)
            {
                Write(ref text, _tries[i], number);
            }
        }

        return text.Complete();
    }

    private static void Write(ref ValueWriter text, in UpstreamTry attempt, UpstreamNumber number)
    {
        switch (number)
        {
            case UpstreamNumber.Status when attempt.Status == 0:
                text.Write((byte)'-');
                break;
            case UpstreamNumber.Status:
                text.WriteNumber(attempt.Status);
                break;
            case UpstreamNumber.ConnectTime:
                WriteTime(ref text, attempt.ConnectTime);
                break;
            case UpstreamNumber.HeaderTime:
                WriteTime(ref text, attempt.HeaderTime);
                break;
            case UpstreamNumber.ResponseTime:
                WriteTime(ref text, attempt.ResponseTime);
                break;
            case UpstreamNumber.ResponseLength:
                text.WriteNumber(attempt.ResponseLength);
                break;
            case UpstreamNumber.BytesReceived:
                text.WriteNumber(attempt.BytesReceived);
                break;
            case UpstreamNumber.BytesSent:
                text.WriteNumber(attempt.BytesSent);
                break;
        }
    }

    // Seconds with three decimals.
    private static void WriteTime(ref ValueWriter text, long milliseconds)
    {
        if (milliseconds < 0)
        {
            text.Write((byte)'-');
            return;
        }

        text.WriteNumber(milliseconds / 1000);
        var rest = (int)(milliseconds % 1000);
        text.Write([(byte)'.', (byte)('0' + rest / 100), (byte)('0' + rest / 10 % 10), (byte)('0' + rest % 10)]);
    }

    private void WriteSeparator(ref ValueWriter text, int index)
    {
        if (index == 0)
        {
            return;
        }

        if (!_tries[index].Peer.IsFound)
        {
            text.Write(" : "u8);
        }
        else if (_tries[index - 1].Peer.IsFound)
        {
            text.Write(", "u8);
        }
    }
}
