using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content;

/// <summary>The parts of a body that the client asked for, and what goes between them.</summary>
internal sealed class ByteRanges
{
    private readonly List<ByteRange> _parts = [];

    public int Count => _parts.Count;

    public ByteRange this[int index] => _parts[index];

    /// <summary>What stands before part number <c>index</c> in a multipart body, up to the content range's numbers.</summary>
    public ByteSlice Boundary { get; set; }

    /// <summary>Length of the whole body that the parts are taken from.</summary>
    public long TotalLength { get; set; }

    public void Add(ByteRange part) => _parts.Add(part);

    public void Clear()
    {
        _parts.Clear();
        Boundary = default;
        TotalLength = 0;
    }
}
