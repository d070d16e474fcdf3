namespace NginxConf.Runtime.Content.Charsets;

/// <summary>Between two charsets of one byte per character.</summary>
internal sealed class ByteRecoding : Recoding
{
    private readonly byte[] _table = new byte[256];

    public ByteRecoding(IEnumerable<(byte From, byte To)> pairs)
    {
        for (var i = 0; i < _table.Length; i++)
        {
            _table[i] = i < 0x80 ? (byte)i : Unknown;
        }

        foreach (var (from, to) in pairs)
        {
            _table[from] = to;
        }
    }

    public override bool KeepsLength => true;

    public override void Recode(Span<byte> text)
    {
        foreach (ref var value in text)
        {
            value = _table[value];
        }
    }

    public override void Recode(ReadOnlySpan<byte> part, ref RecodingRest rest, ref BodyWriter output)
    {
        foreach (var value in part)
        {
            output.Write(_table[value]);
        }
    }
}
