using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Patterns;

/// <summary>Groups of the last match, as offsets into its subject. nginx keeps one set per request.</summary>
public struct Captures
{
    /// <summary>Groups that can be referred to: the whole match, <c>$1</c> to <c>$9</c>, and named ones as far as they fit.</summary>
    public const int MaxGroups = 32;

    private ByteSlice _subject;
    private Offsets _starts;
    private Offsets _lengths;

    /// <summary>Groups set by the last match, group 0 included; 0 before any match.</summary>
    public int Count { get; private set; }

    /// <summary>Group <paramref name="index"/>; empty where the last pattern has no such group or it did not take part.</summary>
    public readonly ByteSlice this[int index] =>
        index < Count && _lengths[index] > 0 ? _subject.Slice(_starts[index], _lengths[index]) : ByteSlice.Empty;

    /// <summary>Starts a new set over <paramref name="subject"/>; all groups unset.</summary>
    public void Begin(ByteSlice subject, int count)
    {
        _subject = subject;
        Count = Math.Min(count, MaxGroups);
        for (var i = 0; i < Count; i++)
        {
            _lengths[i] = 0;
        }
    }

    public void Set(int index, int start, int length)
    {
        _starts[index] = start;
        _lengths[index] = length;
    }

    [InlineArray(MaxGroups)]
    private struct Offsets
    {
        private int _first;
    }
}
