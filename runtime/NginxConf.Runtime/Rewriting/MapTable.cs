using System.Buffers;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Rewriting;

/// <summary>The plain rows of a big <c>map</c>. Keys are compared without regard to the case of ASCII letters.</summary>
public sealed class MapTable
{
    private const int StackLimit = 256;
    private readonly Dictionary<string, ByteSlice>.AlternateLookup<ReadOnlySpan<char>> _rows;

    /// <param name="rows">One row per line: the key in lower case, a tab, the value; bytes that are not printable ASCII as <c>\xHH</c>.</param>
    public MapTable(ReadOnlySpan<byte> rows)
    {
        var table = new Dictionary<string, ByteSlice>(StringComparer.Ordinal);
        foreach (var cells in TableText.Rows(rows))
        {
            table[cells[0].ToString()] = cells[1];
        }

        _rows = table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryFind(ByteSlice key, out ByteSlice value)
    {
        char[]? rented = null;
        var chars = key.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(key.Length);
        var bytes = key.Span;
        for (var i = 0; i < bytes.Length; i++)
        {
            chars[i] = (char)(bytes[i] is >= (byte)'A' and <= (byte)'Z' ? bytes[i] | 0x20 : bytes[i]);
        }

        var found = _rows.TryGetValue(chars[..bytes.Length], out value);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return found;
    }
}
