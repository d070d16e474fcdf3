namespace NginxConf.Runtime.Content.Charsets;

/// <summary>From a charset of one byte per character to UTF-8.</summary>
internal sealed class ToUtf8 : Recoding
{
    private static readonly byte[] s_unknown = [Unknown];
    private readonly byte[][] _table = new byte[256][];

    public ToUtf8(IEnumerable<(byte Left, byte[] Right)> pairs)
    {
        for (var i = 0; i < _table.Length; i++)
        {
            _table[i] = i < 0x80 ? [(byte)i] : s_unknown;
        }

        foreach (var (left, right) in pairs)
        {
            _table[left] = right;
        }
    }

    public override void Recode(ReadOnlySpan<byte> part, ref RecodingRest rest, ref BodyWriter output)
    {
        // As nginx does it: what stands before the first character that becomes longer is left alone, even if it has no counterpart.
        var start = 0;
        while (start < part.Length && _table[part[start]].Length == 1)
        {
            start++;
        }

        output.Write(part[..start]);
        foreach (var value in part[start..])
        {
            output.Write(_table[value]);
        }
    }
}
